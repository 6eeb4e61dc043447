// The widget's look. Every colour and measure can be set from outside by a custom property.

export const STYLE = `
:host { display: block; color-scheme: light dark; contain: content;
  --paper: var(--advisor-paper, #fffdf9); --ink: var(--advisor-ink, #2b2520); --soft: var(--advisor-soft, #63574b);
  --line: var(--advisor-line, #ddd0be); --tint: var(--advisor-tint, #f5eadb); --accent: var(--advisor-accent, #8a3f1d);
  --on: var(--advisor-on-accent, #fffdf9); --edge: var(--advisor-edge, #8f7f6c); }
@media (prefers-color-scheme: dark) {
  :host { --paper: var(--advisor-paper, #26211c); --ink: var(--advisor-ink, #ede5da); --soft: var(--advisor-soft, #b9ab9b);
    --line: var(--advisor-line, #4a4138); --tint: var(--advisor-tint, #322a23); --accent: var(--advisor-accent, #f0a880);
    --on: var(--advisor-on-accent, #26170e); --edge: var(--advisor-edge, #8d7f70); }
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
.frame { display: flex; flex-direction: column; max-block-size: var(--advisor-height, 40rem); border: 1px solid var(--line);
  border-radius: var(--advisor-radius, 12px); background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: var(--advisor-size, 1rem)/1.55 var(--advisor-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif); }
.head { display: flex; gap: .75em; align-items: center; justify-content: space-between; padding: .7em 1em; border-block-end: 1px solid var(--line); }
.head strong { font-family: var(--advisor-heading-font, ui-serif, "Iowan Old Style", Palatino, "Noto Serif", Georgia, serif); font-size: 1.1em; }
.head span, .small, .source { color: var(--soft); font-size: .9em; }
.room { flex: 1; overflow-y: auto; min-block-size: 0; padding: 1em; }
p { margin: 0 0 .6em; }
ul { margin: 0 0 .6em; padding-inline-start: 1.3em; }
a { color: var(--accent); }
.message { margin-block-end: 1.1em; }
.mine .words { margin-inline-start: auto; inline-size: fit-content; max-inline-size: 85%; padding: .5em .9em; border-radius: 1em; background: var(--tint); white-space: pre-wrap; }
.mine p:last-child { margin: 0; unicode-bidi: isolate; }
.on-its-way .words { opacity: .75; outline: 1px dashed var(--edge); }
.question .words p:last-child { font-weight: 600; }
.ref { font-size: .85em; text-decoration: none; }
.cites { font-size: .9em; }
.cites-title { margin: 0; color: var(--soft); font-weight: 600; }
summary { padding-block: .3em; min-block-size: 1.6rem; cursor: pointer; color: var(--accent); }
details p, details ul { margin-inline-start: 1em; }
button, .go { display: inline-block; min-block-size: 2.75em; padding: .5em 1em; border: 1.5px solid var(--edge); border-radius: var(--advisor-radius, 10px);
  background: transparent; color: var(--ink); font: inherit; text-align: start; text-decoration: none; cursor: pointer; }
button:hover, .go:hover { background: var(--tint); border-color: var(--accent); }
button.main { border-color: var(--accent); background: var(--accent); color: var(--on); font-weight: 600; }
.answers { display: grid; gap: .5em; margin-block-end: .6em; }
.row { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; }
.row button.low, .row a { min-block-size: 2.2em; padding: .25em .7em; border-color: transparent; color: var(--accent); text-decoration: underline; text-underline-offset: .15em; background: none; }
.row a { display: inline-flex; align-items: center; }
form.say { padding: .8em 1em; border-block-start: 1px solid var(--line); }
form.say label { display: block; margin-block-end: .25em; font-size: .9em; color: var(--soft); }
.box { display: flex; gap: .5em; align-items: end; }
textarea { flex: 1; min-inline-size: 0; padding: .5em .7em; border: 1.5px solid var(--edge); border-radius: var(--advisor-radius, 10px); background: transparent; color: inherit; font: inherit; resize: vertical; }
.foot { padding: .2em .6em; border-block-start: 1px solid var(--line); font-size: .9em; }
.note:empty { display: none; }
.note { margin: 0; padding: .4em 1em; background: var(--tint); font-size: .9em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
`;
