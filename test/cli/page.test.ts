import { Workplace } from './workplace.js';

const at = new Workplace();

test('report page writes one file, which an existing one is not overwritten by', async () => {
  const { code, stdout, made } = await at.run('page', '--no-fonts', '-o', '给同事/核对 网页.html');
  expect([code, made]).toEqual([0, ['给同事/核对 网页.html']]);
  expect(stdout).toMatch(/^已写入 给同事\/核对 网页\.html。双击它/);
  const page = at.read('给同事/核对 网页.html');
  expect(page).toMatch(/^<!DOCTYPE html>/);
  expect(page).not.toMatch(/data-font="/);
  const again = await at.run('page', '--no-fonts', '-o', '给同事/核对 网页.html');
  expect(again).toMatchObject({ code: 2, changed: [], made: [] });
});

test('with fonts for PDFs unless they are left out, at most 14 MB more', async () => {
  const { code, made } = await at.run('page');
  expect([code, made]).toEqual([0, ['核对.html']]);
  const page = at.read('核对.html');
  expect(page.match(/data-font="\w+\.ttf"/g)).toHaveLength(4);
  expect(page.length).toBeLessThan(18 * 1024 * 1024);
  expect(page.trimEnd()).toMatch(/<\/body>\n<\/html>$/);
});
