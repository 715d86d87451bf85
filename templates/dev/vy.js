// Körs i förhandsvisningens ram, i en sandlåda utan eget ursprung: vet ingenting och når ingenting utom sidan runt om.
(() => {
  /* global Idiomorph */
  const page = window.parent;
  const tell = (message) => page.postMessage(message, '*');
  let names = [];
  let blocksShown = false;

  const sourceOf = (element) => {
    const marked = element?.closest?.('[data-k]');
    if (marked) return { k: marked.dataset.k, b: marked.dataset.b };
    return element?.closest?.('.titel') ? { k: 'uppdrag' } : undefined;
  };

  // --- Var läsaren är ---

  /** De element som syns, uppifrån: det första som finns kvar efter en ändring håller läget. */
  function anchors() {
    const visible = [];
    for (const element of document.querySelectorAll('main [data-k], main h2, main h3')) {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > 0 && top < window.innerHeight) visible.push({ element, top });
      if (top > window.innerHeight) break;
    }
    // Det som börjar i bild är säkrare än det som började långt ovanför.
    return [...visible.filter(({ top }) => top >= 0), ...visible];
  }

  function holdPlace(change) {
    const known = window.scrollY > 0 ? anchors() : [];
    change();
    const kept = known.find(({ element }) => element.isConnected);
    if (kept) window.scrollBy(0, kept.element.getBoundingClientRect().top - kept.top);
  }

  function tellPlace() {
    const x = Math.min(window.innerWidth / 2, 300);
    for (const y of [24, 60, 110]) {
      const source = sourceOf(document.elementFromPoint(x, y));
      if (source) {
        tell({ type: 'place', ...source, anchor: currentAnchor() });
        return;
      }
    }
  }

  function currentAnchor() {
    let last;
    for (const heading of document.querySelectorAll('main :is(h2, h3)[id]')) {
      if (heading.getBoundingClientRect().top > 80) break;
      last = heading.id;
    }
    return last;
  }

  // --- Block ---

  /** Början av varje stycke delad text: element ur ett block, intill varandra, ur samma användning av det. */
  function runs() {
    const found = [];
    for (const element of document.querySelectorAll('main [data-k]')) {
      const outer = element.parentElement.closest('[data-k]');
      if (outer && [undefined, outer.dataset.b].includes(element.dataset.b)) continue;
      const run = found.at(-1);
      if (run && run.use === element.dataset.b) run.last = element;
      else found.push({ use: element.dataset.b, first: element, last: element });
    }
    return found.filter(({ use }) => use !== undefined);
  }

  function clearBlocks() {
    for (const element of document.querySelectorAll('.hake, .bid')) element.remove();
    for (const element of document.querySelectorAll('[data-forst]')) element.removeAttribute('data-forst');
  }

  function drawBlocks() {
    clearBlocks();
    document.documentElement.classList.toggle('visa-block', blocksShown);
    if (!blocksShown) return;
    const all = runs();
    for (const { first } of all) first.dataset.forst = '';
    const main = document.querySelector('main').getBoundingClientRect();
    const narrow = window.innerWidth <= 640;
    const width = Math.min(main.width - (narrow ? 0 : 176), 616);
    const right = main.left + width + (narrow ? 6 : 12);
    // Allt mäts innan något ritas, så att sidan läggs ut en gång.
    const drawn = all.map(({ use, first, last }) => ({
      use,
      top: first.getBoundingClientRect().top + window.scrollY,
      bottom: last.getBoundingClientRect().bottom + window.scrollY,
      first,
    }));
    for (const { use, top, bottom, first } of drawn) {
      const bracket = document.createElement('div');
      bracket.className = 'hake';
      bracket.style.cssText = `left:${right}px;top:${top}px;height:${bottom - top}px`;
      const label = document.createElement('button');
      label.type = 'button';
      label.className = 'bid';
      label.textContent = names[use] ?? '';
      label.dataset.k = first.dataset.k;
      label.dataset.b = use;
      label.style.cssText = narrow ? `right:6px;top:${top - 24}px` : `left:${right + 14}px;top:${top}px`;
      document.body.append(bracket, label);
    }
  }

  // --- Samtalet med sidan ---

  const ready = () => {
    tell({ type: 'ready' });
    tellPlace();
  };

  const answers = {
    hello: ready,
    view({ body, uses }) {
      names = uses;
      const next = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
      holdPlace(() => {
        clearBlocks();
        Idiomorph.morph(document.body, next.body.childNodes, {
          morphStyle: 'innerHTML',
          ignoreActiveValue: true,
        });
        drawBlocks();
      });
      tell({ type: 'updated' });
      tellPlace();
    },
    blocks({ shown, uses }) {
      names = uses;
      blocksShown = shown;
      holdPlace(drawBlocks);
    },
    anchor({ id }) {
      const target = document.getElementById(id);
      target?.scrollIntoView();
      target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
    },
    point({ file, line, title }) {
      let best = title ? document.querySelector('.titel') : undefined;
      let bestLine = 0;
      for (const element of document.querySelectorAll('main [data-k]')) {
        const [ownFile, ownLine] = element.dataset.k.split(':').map(Number);
        if (ownFile === file && ownLine <= line && ownLine >= bestLine) [best, bestLine] = [element, ownLine];
      }
      for (const element of document.querySelectorAll('.utpekad')) element.classList.remove('utpekad');
      best?.classList.add('utpekad');
      best?.scrollIntoView({ block: 'center' });
    },
  };

  window.addEventListener('message', (event) => {
    if (event.source === page) answers[event.data?.type]?.(event.data);
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link) {
      const href = link.getAttribute('href');
      if (href.startsWith('#')) return;
      event.preventDefault();
      tell({ type: 'follow', href });
      return;
    }
    if (!window.getSelection()?.isCollapsed) return;
    const source = sourceOf(event.target);
    if (source) tell({ type: 'chosen', ...source, open: event.ctrlKey || event.metaKey });
  });

  let asked = false;
  const soon = (act) => () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
  window.addEventListener('scroll', soon(tellPlace), { passive: true });
  window.addEventListener('resize', soon(drawBlocks));
  document.addEventListener('DOMContentLoaded', () => {
    document.fonts.ready.then(drawBlocks);
    ready();
  });
})();
