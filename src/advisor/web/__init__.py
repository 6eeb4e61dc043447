"""The HTTP front: the public interface, the pages and the widget. Thin: it translates, the engine decides."""
