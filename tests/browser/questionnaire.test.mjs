// A questionnaire: made as a link, answered in another tab by keyboard alone,
// brought back as a code in a mail or as a file; and links and codes that were
// cut or changed on their way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys, Key } from './browser.mjs';
import {
  allowClipboard, clipboard, document, drafts, eigenvector, give, held, judge, matrix, names, ratio, shows, together, unfold,
} from './ahp.mjs';

const journey = journeys({ test, before, after });

/// How many times each pair's first outweighs its second, row by row.
const ANSWER = [3, 1 / 2, 5, 1, 1 / 3, 9];
const OTHER = [1, 2, 3, 1 / 2, 1, 4];

/// The analyst's draft with a link made; returns what is needed to come back.
async function ask(b) {
  await b.openBoneBolango();
  await b.show('weights');
  const members = await names(b);
  await b.show('weights/experts');
  await unfold(b, '#ask-fold');
  await b.fill('ask-about', 'Mohon dijawab sampai Jumat.');
  await b.click('#make-link');
  await b.waitFor('#ask-link');
  const link = await b.value('ask-link');
  assert.ok(link.startsWith(`${b.origin}#q=`), link);
  const title = await b.value('ask-title');
  await b.saved();
  return { link, title, members, draft: await b.draftId(), window: await b.driver.getWindowHandle() };
}

/// Opens an address as somebody does who gets it in a mail: in a new tab.
async function visit(b, link) {
  await b.driver.switchTo().newWindow('tab');
  await b.driver.get(link);
  await b.started();
  return b.driver.getWindowHandle();
}

/// Answers every question from the keyboard alone. The focus is before the
/// questions; pairs are named by their identities, 1 to n in the link's order.
async function answer(b, members, upper) {
  const wanted = matrix(members.length, upper);
  const count = upper.length;
  await b.tabTo('.pair input[type=radio]');
  for (let question = 1; question <= count; question += 1) {
    await b.until(`question ${question} has the focus`, () => b.run(
      'return document.activeElement.matches(".pair input[type=radio]") && document.querySelector(".pair-single .num").textContent.startsWith(`${arguments[0]} / `)', question));
    const [left, right] = await b.texts('.pair .pair-names .pair-name');
    const [i, j] = [members.indexOf(left), members.indexOf(right)];
    assert.ok(i >= 0 && j >= 0 && i !== j, `${left} / ${right}`);
    const ahead = wanted[i][j] >= 1 ? left : right;
    await judge(b, ahead, Math.round(Math.max(wanted[i][j], wanted[j][i])));
    await b.waitText('#judged', `${question} dari ${count} dinilai`);
    if (question < count) await b.press(Key.ENTER);
  }
}

/// Pastes a text into the field for codes and takes what is in it.
async function take(b, text) {
  await b.waitFor('#codes');
  await b.run(`const one = document.getElementById('codes'); one.value = arguments[0];
    one.dispatchEvent(new InputEvent('input', { bubbles: true }))`, text);
  await b.until('the text is in', () => b.run("return document.getElementById('codes').value === arguments[0]", text));
  await b.click('#take-codes');
  await b.waitFor('#taken');
}

/// Waits until what became of the answers is said, line by line.
async function said(b, ...wanted) {
  await b.until(`it says ${wanted}`, async () => {
    const lines = await b.texts('#taken li');
    if (lines.length === wanted.length && wanted.every((one, at) => lines[at].includes(one))) return true;
    throw new Error(JSON.stringify(lines));
  });
}

const mail = (code) => `Yth. Bapak,\nberikut kode saya:\n> ${code.slice(0, 30)}\n> ${code.slice(30)}\nSalam, Sri\n`;

/// Changes one letter of a code or link to another that could stand there.
function alter(text, at) {
  const letter = text[at] === '7' ? '8' : '7';
  return text.slice(0, at) + letter + text.slice(at + 1);
}

journey('a questionnaire is answered by keyboard in another tab, and comes back in a mail', async (b) => {
  await allowClipboard(b);
  const { link, title, members, draft, window } = await ask(b);
  const own = await drafts(b);

  const expert = await visit(b, link);
  await b.waitFor('.answer');
  assert.equal(await b.text('#main h1'), title);
  await b.waitText('#main .note', 'Mohon dijawab sampai Jumat.');
  // Nothing but the questions.
  assert.equal(await b.run("return document.querySelector('a.task, a.tab')"), null);
  await b.type('[id="profile.analyst"]', 'Ibu Sri');
  await answer(b, members, ANSWER);
  // 3, 1/2, 5, 1, 1/3, 9 contradict each other: the expert is told, and not stopped.
  const cr = ratio(matrix(4, ANSWER));
  assert.ok(cr > 0.1);
  await b.waitText('#verdict', `CR ${cr.toFixed(3).replace('.', ',')}`);
  await b.tabTo('#answer-code');
  const code = await b.value('answer-code');
  assert.match(code, /^TB1(-[0-9A-HJKMNP-TV-Z]{1,4})+$/);
  await b.tabTo('#copy-code');
  await b.press(Key.ENTER);
  await b.waitText('.toast', 'Tersalin');
  assert.equal(await clipboard(b), code);
  await b.saved();
  const answered = await b.draftId();
  assert.match(answered, /^q-[0-9a-f]{8}$/);

  // The same link once more, in the same tab and in a new one: what was answered is there.
  await b.driver.get('about:blank');
  await b.driver.get(link);
  await b.started();
  await b.waitFor('#answer-code');
  assert.equal(await b.value('answer-code'), code);
  assert.equal(await b.value('profile.analyst'), 'Ibu Sri');
  const again = await visit(b, link);
  await b.waitFor('#answer-code');
  assert.equal(await b.value('answer-code'), code);
  assert.equal(await b.draftId(), answered);
  await b.driver.close();
  assert.notEqual(again, expert);

  // The reader's own drafts are as they were.
  await b.driver.switchTo().window(window);
  const { [`timbang/draft/${answered}`]: fresh, ...rest } = await drafts(b);
  assert.ok(fresh);
  assert.deepEqual(rest, own);
  assert.equal(await b.draftId(), draft);

  // One letter changed, then the code itself, twice.
  await take(b, mail(alter(code, 20)));
  await said(b, 'Kode ke-1: Kode rusak');
  assert.deepEqual(held(await document(b)), []);
  await take(b, 'Tidak ada apa-apa di sini.');
  await said(b, 'Tidak ada kode jawaban');
  await take(b, mail(code));
  await said(b, 'Ibu Sri: dimasukkan.');
  await b.waitText('#counted', '1 dari 1');
  await shows(b, eigenvector(matrix(4, ANSWER)));
  assert.equal(await b.value('codes'), '', 'what was taken is out of the field');
  await take(b, mail(code));
  await said(b, 'Ibu Sri: jawaban ini sudah ada.');
  await b.waitText('#counted', '1 dari 1');

  // Corrected: the new code takes the old one's place.
  await b.driver.switchTo().window(expert);
  await b.click('.answer .fold summary');
  const [cell] = await b.run("return [...document.querySelectorAll('.answer #matrix input')].map((one) => one.id)");
  await b.fill(cell, '1/3');
  await b.blur();
  await b.until('the code is another', async () => (await b.value('answer-code')) !== code);
  const corrected = await b.value('answer-code');
  await b.saved();
  await b.driver.switchTo().window(window);
  await take(b, `${corrected}\n`);
  await said(b, 'Ibu Sri: jawaban baru menggantikan yang lama.');
  await b.waitText('#counted', '1 dari 1');
  const changed = [1 / 3, ...ANSWER.slice(1)];
  await shows(b, eigenvector(matrix(4, changed)));

  // The next expert at the same computer answers anew; the file is taken.
  await b.driver.switchTo().window(expert);
  await b.click('#begin-anew');
  await b.until('another answer is open', async () => (await b.draftId()) !== answered);
  await b.waitText('#judged', '0 dari 6 dinilai');
  assert.equal(await b.value('profile.analyst'), '');
  assert.equal(await b.text('#main h1'), title);
  await b.type('[id="profile.analyst"]', 'Pak Budi');
  await answer(b, members, OTHER);
  assert.notEqual(await b.value('answer-code'), corrected);
  await b.click('#answer-file');
  const file = await b.download();
  assert.match(file.name, /\.timbang\.json$/);
  await b.saved();
  assert.ok((await drafts(b))[`timbang/draft/${answered}`], 'the first answer is kept');
  await b.driver.switchTo().window(window);
  await give(b, 'answer-files', file.name, file.text);
  await said(b, 'Pak Budi: dimasukkan.');
  await b.waitText('#counted', '2 dari 2');
  await shows(b, eigenvector(together([matrix(4, changed), matrix(4, OTHER)])));
  // Taken back in one step, and with a file that is no answer.
  await b.chord('z');
  await b.waitText('#counted', '1 dari 1');
  await give(b, 'answer-files', 'asing.timbang.json', JSON.stringify({ format: 'timbang' }));
  await b.until('it is refused', async () => /asing\.timbang\.json/.test(await b.text('#taken')));
  await b.waitText('#counted', '1 dari 1');
  assert.equal(await b.draftId(), draft);
});

journey('a code of another questionnaire is named, and changes nothing', async (b) => {
  // Four indicators of one perspective: as many as there are perspectives.
  const { link, draft, members } = await ask(b);
  await b.show('weights/4');
  await b.click('input[name="weighting.indicators-4.method"][value=ahp]');
  await b.waitFor('#tab-experts');
  await b.show('weights/4/experts');
  await unfold(b, '#ask-fold');
  await b.click('#make-link');
  await b.waitFor('#ask-link');
  const other = await b.value('ask-link');
  assert.notEqual(other, link);
  assert.match(await b.value('ask-title'), /^Bobot indikator: Proses bisnis internal/);
  await b.saved();
  await b.driver.get('about:blank');
  await b.driver.get(other);
  await b.waitFor('.answer');
  await b.click('.pair input');
  await b.waitFor('#answer-code');
  const code = await b.value('answer-code');
  await b.saved();

  await b.open(`#/${draft}/weights/experts`);
  await unfold(b, '#ask-fold');
  const before = await document(b);
  await take(b, code);
  await said(b, 'Tanpa nama: kode ini menjawab kuesioner lain');
  assert.deepEqual(await document(b), before);
  assert.equal(await b.text('#counted'), null);
  // Where it belongs it is taken, and the missing pairs are told.
  await b.show('weights/4/experts');
  await unfold(b, '#ask-fold');
  await take(b, code);
  await said(b, 'Tanpa nama: dimasukkan.');
  await b.waitText('#counted', '0 dari 1');
  await b.waitText('#experts', 'Belum lengkap, jadi tidak dihitung.');
  // Where nothing was asked it says so.
  assert.equal(members.length, 4);
  await b.open();
  await b.click('[data-case=bone-bolango] button');
  await b.waitFor('#score');
  await b.show('weights/experts');
  await unfold(b, '#ask-fold');
  await take(b, code);
  await said(b, 'Kelompok ini belum punya kuesioner');
});

journey('a link that was cut or changed on its way says so, and makes no draft', async (b) => {
  const { link } = await ask(b);
  const before = await drafts(b);
  const start = link.indexOf('#q=') + 3;
  const length = link.length - start;
  const cuts = [0, 1, 3, Math.round(length / 3), Math.round(length / 2), length - 5, length - 1];
  const open = async (address, message) => {
    await b.driver.get('about:blank');
    await b.driver.get(address);
    await b.started();
    await b.waitText('.toast', message);
    await b.waitFor('#drafts');
    assert.deepEqual(await drafts(b), before, address);
  };
  for (const cut of cuts) {
    await open(link.slice(0, start + cut), cut === 0 ? 'tidak memuat pertanyaan' : 'Tautan terpotong');
  }
  for (const at of [1, 4, Math.round(length / 3), Math.round(length / 2), length - 3]) {
    await open(alter(link, start + at), /Tautan ini (berubah di jalan|tidak memuat pertanyaan)/);
  }
  // In the other language, and where a draft is open: it stays open, as it was.
  await b.click('#drafts a.btn-primary');
  await b.waitFor('#draft-name');
  const draft = await b.draftId();
  await b.language('en');
  await b.run('location.hash = arguments[0]', link.slice(start - 3, start + 40));
  await b.waitText('.toast', 'The link is cut off');
  assert.equal(await b.draftId(), draft);
  assert.deepEqual(Object.keys(await drafts(b)), [`timbang/draft/${draft}`]);
  // Whole, with what a mail adds to it, it opens in the tab of the own draft.
  const own = await drafts(b);
  await b.run('location.hash = arguments[0]', `${link.slice(start - 3)}.`);
  await b.waitFor('.answer');
  assert.equal((await drafts(b))[`timbang/draft/${draft}`], own[`timbang/draft/${draft}`]);
  await b.driver.navigate().back();
});

journey('a link goes when its words change, and an answer begun from a file is one of its own', async (b) => {
  const { link, draft, title } = await ask(b);
  await b.fill('ask-about', 'Sampai Senin.');
  await b.until('the old link is gone', () => b.run("return !document.querySelector('#ask-link')"));
  await b.click('#make-link');
  await b.waitFor('#ask-link');
  assert.notEqual(await b.value('ask-link'), link);
  await b.click('#question-file');
  const file = await b.download();
  await b.saved();
  // Two experts open the file, each on a page of their own, and answer alike.
  const codes = [];
  for (const name of ['Satu', 'Dua']) {
    await b.driver.get('about:blank');
    await b.open();
    await b.choose(file.file);
    await b.waitFor('.answer');
    assert.equal(await b.text('#main h1'), title);
    await b.waitText('#main .note', 'Sampai Senin.');
    await b.fill('profile.analyst', name);
    await b.click('.pair-mid input');
    await b.waitFor('#answer-code');
    codes.push(await b.value('answer-code'));
    await b.saved();
  }
  await b.open(`#/${draft}/weights/experts`);
  await unfold(b, '#ask-fold');
  await take(b, codes.join(' dan '));
  await said(b, 'Satu: dimasukkan.', 'Dua: dimasukkan.');
  await b.waitText('#counted', '0 dari 2');
});
