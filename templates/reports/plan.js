"use strict";
(() => {
  const find = id => document.getElementById(id);

  // The theme: the system's, until the reader chooses. A page opened from a file may have no storage.
  const themes = ["system", "light", "dark"];
  const button = find("theme");
  const stored = () => {
    try {
      return localStorage.getItem("regionrender-theme");
    } catch {
      return null;
    }
  };
  const show = theme => {
    button.textContent = "Theme: " + theme;
    if (theme === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
  };
  let theme = themes.includes(stored()) ? stored() : "system";
  show(theme);
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    show(theme);
    try {
      localStorage.setItem("regionrender-theme", theme);
    } catch {
      // It is kept until the page is closed.
    }
  });

  const sections = [...document.querySelectorAll(".changes")].map(element => ({
    element,
    word: element.dataset.word,
    groups: [...element.querySelectorAll(".group")].map(group => ({
      element: group,
      objects: [...group.querySelectorAll(".objects li")].map(item => ({
        element: item,
        region: item.dataset.region,
        cluster: item.dataset.cluster,
        text: item.textContent.toLowerCase(),
      })),
      text: [...group.querySelectorAll("summary, .body > :not(.objects)")].map(part => part.textContent).join("\n").toLowerCase(),
    })),
  }));
  const rows = [...document.querySelectorAll(".impact tbody tr")];
  const objects = sections.flatMap(section => section.groups.flatMap(group => group.objects));
  const filter = find("filter");
  if (objects.length === 0) {
    return;
  }

  const offer = (select, values) => {
    for (const value of [...new Set(values)]) {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = value;
      select.append(option);
    }
  };
  offer(find("filter-word"), sections.map(section => section.word));
  offer(find("filter-region"), objects.map(object => object.region).sort());
  filter.hidden = false;

  const count = new Intl.NumberFormat("en");
  const apply = () => {
    const text = find("filter-text").value.trim().toLowerCase();
    const word = find("filter-word").value;
    const region = find("filter-region").value;
    const cluster = find("filter-cluster").value.trim().toLowerCase();
    let shown = 0;
    for (const section of sections) {
      let inSection = 0;
      for (const group of section.groups) {
        const isNamed = text === "" || group.text.includes(text);
        let inGroup = 0;
        for (const object of group.objects) {
          const fits = (word === "" || section.word === word)
            && (region === "" || object.region === region)
            && (cluster === "" || object.cluster.toLowerCase().includes(cluster))
            && (isNamed || object.text.includes(text));
          object.element.hidden = !fits;
          inGroup += fits ? 1 : 0;
        }
        group.element.hidden = inGroup === 0;
        inSection += inGroup;
      }
      section.element.hidden = inSection === 0;
      shown += inSection;
    }
    for (const row of rows) {
      row.hidden = (region !== "" && row.dataset.region !== region)
        || (cluster !== "" && row.dataset.cluster !== undefined && !row.dataset.cluster.toLowerCase().includes(cluster));
    }
    find("none").hidden = shown > 0;
    find("shown").textContent = shown === objects.length
      ? count.format(shown) + " changes"
      : count.format(shown) + " of " + count.format(objects.length) + " changes";
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  filter.addEventListener("input", soon);
  filter.addEventListener("reset", soon);
  filter.addEventListener("submit", event => event.preventDefault());
  const fold = isOpen => {
    for (const section of sections) {
      for (const group of section.groups) {
        group.element.open = isOpen && !group.element.hidden;
      }
    }
  };
  find("unfold").addEventListener("click", () => fold(true));
  find("fold").addEventListener("click", () => fold(false));
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.target.matches("input, select, textarea")) {
      event.preventDefault();
      find("filter-text").focus();
    }
  });
  apply();
})();
