(() => {
  const asked = JSON.parse(document.getElementById('formular').textContent);
  const form = document.getElementById('svar');
  const state = document.getElementById('lage');
  const sender = document.getElementById('avsandare');
  const reason = document.getElementById('skal');
  const rows = [...form.querySelectorAll('fieldset[data-rad]')];
  const areas = [...form.querySelectorAll('fieldset[data-analys]')];
  const fields = (row) => [...row.querySelectorAll('[data-falt]')];
  let saved = true;

  const tell = () => {
    const answered = rows.filter((row) => fields(row).some(({ value }) => value.trim() !== '')).length;
    state.textContent = `${answered} av ${rows.length} frågor besvarade.`;
  };

  const answers = () => ({
    formulär: asked.id,
    fråga: asked.fråga,
    avsändare: sender.value,
    skäl: reason.value,
    svar: rows.map((row) => ({
      uppdrag: row.dataset.uppdrag,
      rad: row.dataset.rad,
      ...Object.fromEntries(fields(row).map((field) => [field.dataset.falt, field.value])),
    })),
    analys: areas
      .map((area) => ({
        uppdrag: area.dataset.analys,
        område: area.dataset.omrade,
        svar: [...area.querySelectorAll('textarea')].map(({ value }) => value),
      }))
      .filter(({ svar }) => svar.some((each) => each.trim() !== '')),
  });

  const fill = (said) => {
    sender.value = said.avsändare || '';
    reason.value = said.skäl || '';
    for (const each of said.svar || []) {
      const row = rows.find(({ dataset }) => dataset.uppdrag === each.uppdrag && dataset.rad === each.rad);
      if (row) for (const field of fields(row)) field.value = each[field.dataset.falt] || '';
    }
    for (const each of said.analys || []) {
      const area = areas.find(
        ({ dataset }) => dataset.analys === each.uppdrag && dataset.omrade === each.område,
      );
      for (const [index, box] of [...(area?.querySelectorAll('textarea') ?? [])].entries())
        box.value = each.svar[index] || '';
    }
    tell();
  };

  form.addEventListener('input', () => {
    saved = false;
    tell();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([JSON.stringify(answers(), null, 2)], { type: 'application/json' }),
    );
    link.download = asked.fil;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    saved = true;
    state.textContent = `Svaren är sparade i ${asked.fil}. Skicka den filen till den du fick formuläret av.`;
  });

  document.getElementById('fortsatt').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    try {
      const said = JSON.parse(await file.text());
      if (said.formulär !== asked.id) throw new Error('another form');
      fill(said);
    } catch {
      state.textContent = 'Den filen är inte sparad ur det här formuläret.';
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (!saved) event.preventDefault();
  });
})();
