for (const name of ["ready", "message", "done"]) {
  document.addEventListener(`advisor:${name}`, (event) => console.log(name, event.detail));
}
