// A walk through all that the page can show and hand out of the open draft.

/// Every screen of the task list with a figure's working on each, the pages of the
/// weights, the reports, the comparison, a presentation, a link, and a file of each
/// kind.
export async function walk(b) {
  const screens = await b.run("return [...document.querySelectorAll('a.task')].map((one) => one.getAttribute('href').split('/').slice(2).join('/'))");
  if (screens.length < 7) throw new Error(`only ${screens}`);
  for (const screen of screens) {
    await b.show(screen);
    await b.waitFor('#main h1');
    const figure = await b.run("const one = document.querySelector('#main .fig'); one?.click(); return !!one");
    if (figure) await b.waitFor('#main .working');
  }
  await b.show('weights');
  for (const page of await b.run("return [...document.querySelectorAll('#main nav.tabs a, #main .tabs a')].map((one) => one.getAttribute('href'))")) {
    await b.run('location.hash = arguments[0]', page);
    await b.waitFor(`#main a[href="${page}"][aria-current=page]`);
  }
  for (const code of ['en', 'id']) await b.language(code);
  await b.show('results');
  for (const button of ['#export-xlsx', '#export-csv', '#export-report', '.chart-tools button', '.chart-tools button + button']) {
    await b.click(button);
    await b.download();
    b.clearDownloads();
  }
  await b.click('#share');
  await b.waitFor('#share-dialog[open] #share-link');
  await b.click('#share');
  await b.click('#to-paper');
  for (const kind of ['summary', 'full', 'survey', 'poster']) {
    await b.click(`#report-kinds input[value=${kind}]`);
    await b.waitFor(`#paper .paper-${kind}`);
  }
  await b.run("location.hash = `#/${location.hash.split('/')[1]}/compare`");
  await b.waitFor('#choice');
  await b.show('results');
  await b.click('#present');
  await b.waitFor('#stage');
  await b.click('#stage-leave');
  await b.waitFor('#score');
}
