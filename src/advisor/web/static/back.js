// The come-back link holds its code behind the "#": take it out of the address and send it on in the form.

const code = location.hash.slice(1);
if (code) {
  const form = document.getElementById("back");
  const to = new URLSearchParams(location.search).get("to");
  history.replaceState(null, "", location.pathname);
  form.elements.code.value = code;
  form.elements.to.value = to ?? "";
  document.getElementById("opening").hidden = false;
  form.submit();
}
