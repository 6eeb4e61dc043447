// A button for printing, where there is a script to answer it.

const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
