// Sidan runt förhandsvisningen: tar emot det som är nytt, visar var texten är skriven, och låter sparade ändringar synas.
(() => {
  /* global Idiomorph */
  const { base, id, root, version, query } = document.body.dataset;
  const $ = (name) => document.getElementById(name);
  const words = JSON.parse($('ord').textContent);
  let { files, uses, file: mainFile } = JSON.parse($('kallor').textContent);
  const frame = $('ram');
  const say = (message) => frame?.contentWindow?.postMessage(message, '*');
  const announce = (text) => {
    $('sagt').textContent = '';
    setTimeout(() => {
      $('sagt').textContent = text;
    }, 50);
  };

  // --- Källan till det som läses ---

  const path = ({ file, line, column }) => `${root}/${file}:${line}:${column}`;
  const link = ({ file, line, column }) => {
    const encoded = `${root}/${file}`.split(/[\\/]/).map(encodeURIComponent).join('/').replaceAll('%3A', ':');
    return `vscode://file${encoded.startsWith('/') ? '' : '/'}${encoded}:${line}:${column}`;
  };
  const placeOf = (k) => {
    if (k === 'uppdrag') return { file: mainFile, line: 1, column: 1 };
    const [file, line, column] = k.split(':').map(Number);
    return { file: files[file], line, column };
  };
  const linkTo = (place) => {
    const a = document.createElement('a');
    a.href = link(place);
    a.textContent = `${place.file}:${place.line}`;
    return a;
  };

  let shownKey;
  function showSource({ k, b }, spoken) {
    const key = `${k} ${b} ${files[Number.parseInt(k, 10)]}`;
    if (key !== shownKey) {
      shownKey = key;
      const place = placeOf(k);
      const use = b === undefined ? undefined : uses[b];
      const copy = document.createElement('button');
      copy.type = 'button';
      copy.className = 'knapp liten';
      copy.dataset.kopiera = path(place);
      copy.setAttribute('aria-label', `${words.copyPlace} ${place.file}:${place.line}`);
      copy.textContent = words.copy;
      const about = document.createElement('span');
      about.className = 'via';
      if (use) {
        about.append(` ${words.block} ${use.name}`);
        for (const at of use.usedAt) about.append(`, ${words.usedAt} `, linkTo(at));
      }
      $('stalle').replaceChildren(linkTo(place), ' ', copy, about);
    }
    if (spoken) announce(`${words.source}: ${$('stalle').querySelector('a').textContent}`);
  }

  /** Efter ett klick står källan kvar tills läsaren har bläddrat vidare. */
  let chosenAt = 0;
  let current;

  function showCurrent(anchor) {
    if (anchor === current) return;
    current = anchor;
    for (const each of document.querySelectorAll('#lista [data-ankare]')) {
      if (each.dataset.ankare === anchor) each.setAttribute('aria-current', 'location');
      else each.removeAttribute('aria-current');
    }
  }

  const told = {
    ready() {
      showBlocks();
      listen();
    },
    place(source) {
      showCurrent(source.anchor);
      if (Date.now() - chosenAt > 400) showSource(source, false);
    },
    chosen(source) {
      chosenAt = Date.now();
      showSource(source, true);
      if (source.open) window.location.href = link(placeOf(source.k));
    },
    follow({ href }) {
      if (href.startsWith(base)) window.location.href = href;
      else if (/^(https?|mailto):/i.test(href)) window.open(href, '_blank', 'noopener,noreferrer');
    },
    updated() {
      document.body.dataset.updated = String(Number(document.body.dataset.updated ?? 0) + 1);
    },
  };
  window.addEventListener('message', (event) => {
    if (frame && event.source === frame.contentWindow) told[event.data?.type]?.(event.data);
  });

  // --- Växlar och knappar ---

  const blocks = $('v-block');
  function showBlocks() {
    say({ type: 'blocks', shown: blocks?.checked ?? false, uses: uses.map(({ name }) => name) });
  }
  if (blocks) {
    blocks.checked = sessionStorage.getItem('block') === 'ja';
    blocks.addEventListener('change', () => {
      sessionStorage.setItem('block', blocks.checked ? 'ja' : 'nej');
      showBlocks();
    });
  }
  const changes = $('v-andr');
  const since = $('sedan');
  const compare = () => {
    const wanted = changes.checked ? `?sedan=${encodeURIComponent(since.value.trim() || 'HEAD')}` : '';
    window.location.href = `${base}uppdrag/${id}${wanted}`;
  };
  changes?.addEventListener('change', compare);
  since?.addEventListener('change', () => changes.checked && compare());
  $('lagen')?.addEventListener('submit', (event) => event.preventDefault());

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-kopiera]');
    if (button) {
      await navigator.clipboard.writeText(button.dataset.kopiera);
      button.textContent = words.copied;
      announce(words.copied);
      setTimeout(() => {
        button.textContent = words.copy;
      }, 1500);
    }
    const entry = event.target.closest('[data-ankare]');
    if (entry) {
      event.preventDefault();
      $('f-dokument').checked = true;
      frame?.focus();
      say({ type: 'anchor', id: entry.dataset.ankare });
    }
  });

  // En anmärkning som öppnas visas i texten.
  document.addEventListener(
    'toggle',
    (event) => {
      if (!event.target.open || !event.target.closest('#anm')) return;
      const [file, line] = event.target.closest('li').querySelector('[data-plats]').dataset.plats.split('\n');
      // Det som står före texten syns på titelsidan.
      const title = file === mainFile;
      say({ type: 'point', file: files.indexOf(file), line: Number(line), title });
    },
    true,
  );

  // --- Det som är nytt ---

  const KEPT = {
    morphStyle: 'innerHTML',
    callbacks: {
      // Vad läsaren har valt och öppnat är läsarens.
      beforeNodeMorphed: (old) => !(old instanceof HTMLInputElement),
      beforeAttributeUpdated: (name, node) =>
        !(name === 'open' && node instanceof HTMLDetailsElement) &&
        !(name === 'aria-current' && node.hasAttribute('data-ankare')),
    },
  };

  function take({ parts, shown, title, count }) {
    for (const [name, html] of Object.entries(parts)) Idiomorph.morph($(name), html, KEPT);
    if (shown !== undefined) $('visad').textContent = shown;
    if (title !== undefined) document.title = title;
    if (count !== undefined) $('f-antal').textContent = count;
    $('anm').setAttribute('aria-label', $('f-antal').textContent);
  }

  let source;
  let known = version;
  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(`${base}handelser/${id}${query || '?'}&version=${known}`);
    source.addEventListener('vy', ({ data }) => {
      const view = JSON.parse(data);
      ({ files, uses } = view);
      known = view.version;
      shownKey = undefined;
      say({ type: 'view', body: view.body, uses: uses.map(({ name }) => name) });
    });
    source.addEventListener('lage', ({ data }) => take(JSON.parse(data)));
    source.addEventListener('lista', ({ data }) => take(JSON.parse(data)));
    // En ny adress, eller ett uppdrag som kan visas för första gången.
    source.addEventListener('om', () => window.location.reload());
    source.addEventListener('error', () => {
      const text = document.createElement('p');
      text.className = 'besked-rad';
      text.textContent = words.disconnected;
      $('besked').replaceChildren(text);
    });
  }
  // Webbläsaren håller få förbindelser öppna: en flik som inte syns behöver ingen.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else {
      listen();
    }
  });
  window.addEventListener('pagehide', () => source?.close());
  // Ramen kan ha blivit klar först.
  if (frame) say({ type: 'hello' });
  else listen();
})();
