import { expect, test } from 'vitest'
import { type EditQueue, isAllSaved, savedText, typedAt, waitingCount } from './edit-queue.ts'

const edit = { place: 'a', base: null, mine: 1, version: 1 }
const problem = { type: '', title: '月份已截止填报', status: 409, code: 'report/period-closed' as const }

const queue = (changes: Partial<EditQueue<string, number | null>> = {}): EditQueue<string, number | null> => ({
  kept: { edits: {}, sent: null },
  seen: { version: 1, held: new Map([['a', null]]) },
  refusal: null,
  isOffline: false,
  isForeign: false,
  lasts: 'device',
  isWritten: true,
  savedAt: null,
  hasLanded: false,
  ...changes,
})
const waiting = { kept: { edits: { a: edit }, sent: null } }
const onItsWay = { kept: { edits: {}, sent: { id: 's', version: 1, edits: { a: edit } } } }
const clashing = { ...waiting, seen: { version: 2, held: new Map([['a', 9]]) } }

test.each([
  [{}, '修改会自动保存'],
  [{ savedAt: '2025-10-28T02:32:05Z' }, '已保存 10:32:05'],
  [{ hasLanded: true }, '已保存'],
  [{ hasLanded: true, savedAt: '2025-10-28T02:32:05Z' }, '已保存 10:32:05'],
  [waiting, '保存中'],
  [onItsWay, '保存中'],
  [clashing, '1 处没有保存'],
  [{ ...waiting, refusal: problem }, '1 处没有保存'],
  [{ ...waiting, isForeign: true }, '已停止保存'],
  [{ ...waiting, isOffline: true }, '离线，已存在本机'],
  [{ ...waiting, isOffline: true, isWritten: false }, '离线，正在存入本机'],
  [{ ...waiting, isOffline: true, lasts: 'window' as const }, '离线，暂存在本窗口，请不要关闭'],
  [{ ...waiting, isOffline: true, lasts: 'page' as const }, '离线，本机不能保存，请不要关闭页面'],
])('%j is said as %s', (changes, text) => {
  expect(savedText(queue(changes), { maySend: () => true })).toBe(text)
})

test('a value that can never be saved is not said to be on its way', () => {
  expect(savedText(queue(waiting), { maySend: () => false })).toBe('1 处没有保存')
})

test('what is typed is shown, whether it waits or is on its way', () => {
  expect([typedAt(queue(waiting), 'a'), typedAt(queue(onItsWay), 'a'), typedAt(queue(), 'a')]).toEqual([
    1,
    1,
    undefined,
  ])
  expect([isAllSaved(queue()), isAllSaved(queue(onItsWay))]).toEqual([true, false])
})

test('what is to be chosen does not count as waiting', () => {
  expect([waitingCount(queue(waiting)), waitingCount(queue(clashing))]).toEqual([1, 0])
})
