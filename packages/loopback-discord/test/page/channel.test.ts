import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, newWindow, openBrowser, overflow, seriousViolations, type Visit } from './browser.ts';
import { openDemoPage } from './demo-page.ts';

const chromium = findChromium();

/** A busy machine opens a window in seconds. Milliseconds. */
const PATIENCE_MS = 60_000;

describe.skipIf(chromium === undefined)('the channel in the browser', { timeout: PATIENCE_MS }, () => {
  let browser: Browser;
  let demo: Awaited<ReturnType<typeof openDemoPage>>;
  let open: Visit;
  let page: Page;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemoPage('An answer with **bold** words'), openBrowser()]);
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });
  beforeEach(async () => {
    open = await newWindow(browser);
    page = open.page;
    await page.goto(demo.url);
    await composer().waitFor();
  }, PATIENCE_MS);
  afterEach(async () => {
    expect({ complaints: open.complaints, faults: demo.faults }).toEqual({ complaints: [], faults: [] });
    await page.context().close();
  });

  const composer = () => page.getByRole('combobox', { name: /^(?:Message|Nhắn) #general$/ });
  const last = () => page.locator('article.message').last();
  const says = (words: string) => last().getByText(words).first().waitFor();
  const suggestion = (name: string | RegExp) => page.getByRole('option', { name });
  const ask = async (question: string): Promise<void> => {
    await composer().fill('/ask ');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await says(`Given: question=${question}`);
  };

  it('runs a command that is found, filled in and sent with the keyboard alone', async () => {
    await page.keyboard.type('/a');
    await suggestion(/^\/ask/).waitFor();
    expect(await composer().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.type('why?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await suggestion(/^event/).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('day');
    await suggestion('Security Day').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says('Given: question=why?, event=e:Security Day');
    expect(
      await composer().evaluate(
        (field) => field === Reflect.get(Reflect.get(globalThis as object, 'document'), 'activeElement'),
      ),
    ).toBe(true);
  });

  it('tells the bot what the other options say while suggestions are asked for', async () => {
    await composer().fill('/ask ');
    await page.keyboard.type('iam');
    await page.getByRole('button', { name: '+4 optional' }).click();
    await suggestion(/^event/).click();
    await suggestion('Cloud Day (iam)').waitFor();
  });

  it('sends choices, yes and no, and whole numbers as what they are', async () => {
    await composer().fill('/ask ');
    await page.keyboard.type('iam');
    for (const [option, typed] of [
      ['language', 'viet'],
      ['share', 'fal'],
      ['count', '3'],
    ] as const) {
      await page.getByRole('button', { name: /optional$/ }).click();
      await suggestion(new RegExp(`^${option}`)).click();
      await page.keyboard.type(typed);
      if (option !== 'count') await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    await says('Given: question=iam, language=vi, share=false, count=3');
  });

  it('does not send what is not filled in, and says what is missing', async () => {
    await composer().fill('/ask ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required. Specify a value.').waitFor();
    await page.keyboard.press('Escape');
    expect(await composer().inputValue()).toBe('');
  });

  it('shows an answer that only the member sees, and dismisses it', async () => {
    await ask('who?');
    await last().getByText('bold', { exact: true }).waitFor();
    await says('Only you can see this');
    await last().getByText('Dismiss message').click();
    await expect.poll(() => page.getByText('Given: question=who?').count()).toBe(0);
    await page.reload();
    await composer().waitFor();
    expect(await page.getByText('Given: question=who?').count()).toBe(0);
  });

  it('presses buttons that change, add and remove messages, and keeps the focus', async () => {
    await ask('what?');
    await last().getByRole('button', { name: 'More passages' }).press('Enter');
    await says('More passages came');
    await expect.poll(() => page.evaluate(focusedText)).toBe('More passages');
    const answer = last();
    await answer.getByRole('button', { name: 'Share here' }).click();
    await says('Shared with all');
    const before = await page.locator('article.message').count();
    await page.getByRole('button', { name: 'Remove' }).last().click();
    await expect.poll(() => page.locator('article.message').count()).toBe(before - 1);
  });

  it('picks from a select', async () => {
    await ask('which?');
    await last().getByText('Choose a section').click();
    await last().getByRole('button', { name: 'Speakers' }).click();
    await says('Picked s:2');
  });

  it('stays at the end when a picture comes, which makes its message taller', async () => {
    await page.route('**/attachments/**', async (route) => {
      await page.waitForTimeout(500);
      await route.fallback();
    });
    for (const question of ['one?', 'two?', 'three?']) await ask(question);
    await composer().fill('/picture ');
    await page.keyboard.press('Enter');
    const picture = last().locator('img.media');
    await expect.poll(() => picture.evaluate((each) => Reflect.get(each, 'naturalHeight'))).toBe(450);
    await expect.poll(() => picture.evaluate(endsInSight)).toBe(true);
    await ask('after it?');
    await expect.poll(() => last().evaluate(endsInSight)).toBe(true);
  });

  it('shows what the bot writes directly as another place, marked until it is looked at', async () => {
    const places = page.getByRole('combobox', { name: 'Server', exact: true });
    expect(await places.count()).toBe(0);
    await composer().fill('/tell ');
    await page.keyboard.press('Enter');
    await says('Look there');
    await places.selectOption('● Direct messages (Discord on 127.0.0.1)');
    await says('Told you directly');
    await page.getByRole('heading', { name: 'Welcome to @Demo!' }).waitFor();
    expect(await places.locator('option').allTextContents()).toEqual([
      'Discord on 127.0.0.1',
      'Direct messages (Discord on 127.0.0.1)',
    ]);
    await places.selectOption('Discord on 127.0.0.1');
    await says('Look there');
  });

  it('opens a form, sends it, and shows the answer', async () => {
    await ask('more?');
    await last().getByRole('button', { name: 'Ask a follow-up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask a follow-up' });
    await dialog.getByLabel('Your question').fill('and then?');
    await expect.poll(() => seriousViolations(page), { timeout: 20_000 }).toEqual([]);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await says('You asked: and then?');
    expect(await dialog.count()).toBe(0);
  });

  it('says so when a command or a button is not answered', async () => {
    await ask('silence?');
    await last().getByRole('button', { name: 'Broken' }).click();
    await composer().fill('/silent ');
    await page.keyboard.press('Enter');
    await page.getByText('This interaction failed').waitFor();
    await says('The application did not respond');
    await last().getByText('Dismiss message').click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
  });

  it('shows thinking until the answer is there, with the command that it answers', async () => {
    await composer().fill('/slow ');
    await page.keyboard.press('Enter');
    await says('Demo is thinking…');
    expect(await last().locator('discord-command').getAttribute('command')).toBe('slow');
    await says('Thought enough');
  });

  it('mentions the bot by its name, shows it typing, and replies to its answer', async () => {
    await page.keyboard.type('@De');
    await suggestion('Demo').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('what is IAM?');
    await page.keyboard.press('Enter');
    await page.getByText('Demo is typing…').waitFor();
    await says('Heard: what is IAM?');
    await last().hover();
    await last().getByRole('button', { name: 'Reply' }).click();
    await page.getByText('Replying to Demo').waitFor();
    await page.keyboard.type('and MFA?');
    await page.keyboard.press('Enter');
    await says('Heard: and MFA?');
  });

  it('edits and deletes one’s own messages', async () => {
    await composer().fill('frist');
    await page.keyboard.press('Enter');
    await says('frist');
    await page.keyboard.press('ArrowUp');
    expect(await composer().inputValue()).toBe('frist');
    await composer().fill('first');
    await page.keyboard.press('Enter');
    await says('(edited)');
    expect(await last().locator('.markdown').textContent()).toBe('first (edited)');
    await last().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete Message' }).click();
    await expect.poll(() => page.getByText('first (edited)').count()).toBe(0);
  });

  it('uses the bot on a message, from the menu that the mouse and the keyboard open', async () => {
    await composer().fill('Is the network safe?');
    await page.keyboard.press('Enter');
    await says('Is the network safe?');
    const message = page.locator('article.message', { hasText: 'Is the network safe?' }).first();
    await message.click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Find in reports' }).press('Enter');
    await says('Found for: Is the network safe? (en-US)');
  });

  it('speaks Vietnamese, also to the bot', async () => {
    await page.getByLabel('Language').selectOption('vi');
    await page.getByLabel('Ngôn ngữ').waitFor();
    await page.keyboard.press('Tab');
    await composer().fill('/');
    await suggestion('Tìm đoạn trả lời').waitFor();
    await composer().fill('/manage status ');
    await page.keyboard.press('Enter');
    await says('Status in vi');
    await says('đã dùng');
    await composer().fill('Mạng có an toàn không?');
    await page.keyboard.press('Enter');
    await says('Mạng có an toàn không?');
    await last().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Tìm trong báo cáo' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Ngôn ngữ').selectOption('en-US');
    await page.getByLabel('Language').waitFor();
  });

  it('can be used with a screen reader, in both themes and on a phone', async () => {
    await ask('accessible?');
    await expect.poll(() => seriousViolations(page), { timeout: 20_000 }).toEqual([]);
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole('button', { name: 'Light theme' }).click();
    await says('Given: question=accessible?');
    expect(await page.evaluate(overflow)).toBe(0);
    await composer().fill('/');
    await suggestion(/^\/ask/).waitFor();
    await expect.poll(() => seriousViolations(page), { timeout: 20_000 }).toEqual([]);
  });
});

// The functions below run in the page, where TypeScript knows no DOM here: they reach it through Reflect.

function focusedText(): unknown {
  const active = Reflect.get(Reflect.get(globalThis as object, 'document'), 'activeElement');
  return Reflect.get(active, 'textContent');
}

/** Whether the end of an element is above the field for messages. Runs in the page. */
function endsInSight(element: object): boolean {
  const page = Reflect.get(globalThis as object, 'document');
  const { bottom } = Reflect.get(element, 'getBoundingClientRect').call(element);
  return bottom <= page.querySelector('.scroller').getBoundingClientRect().bottom + 1;
}
