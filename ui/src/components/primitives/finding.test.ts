import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Finding, type Find } from './finding.svelte';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Answers with the words asked, after as long as `slow` says of them. */
const asking = (slow: Record<string, number> = {}): { find: Find; asked: string[] } => {
  const asked: string[] = [];
  return { asked, find: async (words) => {
    asked.push(words);
    await new Promise((resolve) => setTimeout(resolve, slow[words] ?? 10));
    return [{ value: words, label: words }];
  } };
};
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);

test('below its shortest nothing is asked, and nothing stays of what was found before', async () => {
  const [finding, { find, asked }] = [new Finding(2), asking()];
  finding.ask(find, 'a ');
  await rest();
  expect([finding.at, asked]).toEqual(['short', []]);
  finding.ask(find, ' ab');
  expect(finding.at).toBe('asking');
  await rest();
  expect([finding.at, finding.found.map((one) => one.value), asked]).toEqual(['found', ['ab'], ['ab']]);
  finding.ask(find, 'a');
  expect([finding.at, finding.found]).toEqual(['short', []]);
  await rest();
  expect(asked).toEqual(['ab']);
});

test('an answer that comes late does not overwrite what was asked since', async () => {
  const [finding, { find, asked }] = [new Finding(2), asking({ slow: 500 })];
  finding.ask(find, 'slow');
  await vi.advanceTimersByTimeAsync(150);
  finding.ask(find, 'quick');
  await rest();
  expect([finding.found.map((one) => one.value), asked]).toEqual([['quick'], ['slow', 'quick']]);
  finding.ask(find, 'slow');
  await vi.advanceTimersByTimeAsync(150);
  finding.ask(find, '');
  await rest();
  expect([finding.at, finding.found]).toEqual(['short', []]);
});

test('asks once the hand rests, and a shortest of nothing asks for those to begin with', async () => {
  const [finding, { find, asked }] = [new Finding(0), asking()];
  for (const words of ['', 'm', 'mi', 'min']) finding.ask(find, words);
  await rest();
  finding.ask(find, '');
  await rest();
  expect([asked, finding.found.map((one) => one.value)]).toEqual([['min', ''], ['']]);
});

test('a refusal ends the asking', async () => {
  const finding = new Finding(2);
  finding.ask(() => Promise.reject(new Error('gone')), 'ab');
  await rest();
  expect([finding.at, finding.found]).toEqual(['found', []]);
});
