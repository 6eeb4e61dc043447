// A button to copy, beside every example.

for (const example of document.querySelectorAll("pre[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "way-out";
  button.textContent = example.dataset.copy;
  button.setAttribute("aria-describedby", example.id);
  button.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(example.textContent);
    button.textContent = example.dataset.copied;
  });
  example.after(button);
}
