import type { Day } from '../../time/day.ts'
import { endsAsUnit, type NamedUnit, unitsCalled } from '../../units/unit-names.ts'
import { type Calendar, daysIn } from './day-words.ts'

export interface ParsedDirective {
  readonly leadUnit: string | null
  readonly coUnits: readonly string[]
  readonly dueOn: Day | null
  /** What is left to be done. */
  readonly text: string
  /** What could not be told, in words. */
  readonly doubts: readonly string[]
}

interface World extends Calendar {
  readonly units: readonly NamedUnit[]
}

interface Range {
  readonly start: number
  readonly end: number
}

/** A mention of units with what it makes them. */
interface Mention extends Range {
  readonly role: 'lead' | 'co'
  readonly units: readonly NamedUnit[]
  readonly doubts: readonly string[]
}

const stops = '，。；;,!！?？:：\n'
/** Between the units of a list. */
const commas = /[、\s]+/
const joints = /以及|和|及|与/

/** Digits and letters in full width are the same ones. */
const halfWidth = (text: string): string =>
  text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')

interface Called {
  readonly units: readonly NamedUnit[]
  readonly doubts: readonly string[]
  /** How much of the text the names take, counted from the side that touches the word of the role. */
  readonly length: number
}

const doubtOf = (said: string, meant: readonly NamedUnit[]): string =>
  `「${said}」可能是${meant.map(({ name }) => name).join('、')}，请选择`

/** The single unit that a whole piece of text calls; undefined where it is none. */
function calledWhole(said: string, { units }: World): Pick<Called, 'units' | 'doubts'> | undefined {
  const name = said.trim()
  const meant = unitsCalled(name, units)
  if (meant.length === 0) return undefined
  return meant.length === 1 ? { units: meant, doubts: [] } : { units: [], doubts: [doubtOf(name, meant)] }
}

/** The units of a list, each by itself, where every one of them is a unit. */
function calledList(text: string, world: World): Pick<Called, 'units' | 'doubts'> | undefined {
  const whole = calledWhole(text, world)
  if (whole) return whole
  const byComma = text.split(commas).filter((part) => part !== '')
  const parts = byComma.length > 1 ? byComma : text.split(joints).filter((part) => part !== '')
  if (parts.length < 2) return undefined
  const each = parts.map((part) => calledList(part, world))
  if (each.includes(undefined)) return undefined
  return {
    units: each.flatMap((called) => called?.units ?? []),
    doubts: each.flatMap((called) => called?.doubts ?? []),
  }
}

/** A piece of a text that may be a list of names: it ends as a name does, or is one by its letters. */
const mayBeNames = (text: string): boolean => endsAsUnit(text.trim()) || /^[\s、]*[A-Za-z]+/.test(text)

/** The longest list of units at the end of a piece, before the word of the role. */
function calledAtEnd(piece: string, world: World): Called | undefined {
  for (let start = 0; start < piece.length; start += 1) {
    const called = calledList(piece.slice(start), world)
    if (called) return { ...called, length: piece.length - start }
  }
  return undefined
}

/** The longest list of units at the beginning of a piece. */
function calledAtStart(piece: string, world: World): Called | undefined {
  for (let end = piece.length; end > 1; end -= 1) {
    const head = piece.slice(0, end)
    if (end < piece.length && !/[\s]$/.test(piece.slice(end, end + 1)) && !mayBeNames(head)) continue
    const called = calledList(head, world)
    if (called) return { ...called, length: end }
  }
  return undefined
}

/** Before these words their units are named. */
const behindUnits: readonly (readonly [word: RegExp, role: Mention['role']])[] = [
  [/(?:负责)?(?:牵头|主办|承办)(?:负责|落实|办理)?(?!单位|部门)/g, 'lead'],
  [/(?:积极|密切|做好|全力)?(?:配合|协助|协同|协办)(?!单位|部门)(?:做好|落实|办理)?/g, 'co'],
  [/负责(?!人)/g, 'lead'],
]
/** Behind these. */
const beforeUnits: readonly (readonly [word: RegExp, role: Mention['role']])[] = [
  [/(?:牵头|责任|主办)(?:单位|部门)[:：]?\s*/g, 'lead'],
  [/(?:配合|协助|协同|协办)(?:单位|部门)[:：]?\s*/g, 'co'],
  [/(?:会同|商|联合)\s*/g, 'co'],
]

/** Where the piece begins that ends at a place: behind the last stop, or the last word that names who. */
function pieceBefore(text: string, end: number, taken: readonly Range[]): number {
  let start = end
  while (start > 0 && !stops.includes(text.charAt(start - 1)) && !taken.some((range) => range.end === start)) start -= 1
  return start
}

function pieceAfter(text: string, start: number): number {
  let end = start
  while (end < text.length && !stops.includes(text.charAt(end))) end += 1
  return end
}

/** 由, 请 and the like before a unit say no more. */
const openings = /(?:原则)?(?:由|请|责成|要求|明确)?\s*$/

function mentionsBehind(text: string, world: World, taken: Range[]): Mention[] {
  const found: Mention[] = []
  for (const [word, role] of behindUnits) {
    for (const match of text.matchAll(word)) {
      const end = match.index
      const start = pieceBefore(text, end, taken)
      if (taken.some((range) => range.start < end + match[0].length && end < range.end)) continue
      const called = calledAtEnd(text.slice(start, end), world)
      if (!called) continue
      const opening = openings.exec(text.slice(start, end - called.length))?.[0].replace(/^原则/, '') ?? ''
      const range = { start: end - called.length - opening.length, end: end + match[0].length }
      found.push({ ...called, role, ...range })
      taken.push(range)
    }
  }
  return found
}

function mentionsBefore(text: string, world: World, taken: Range[]): Mention[] {
  const found: Mention[] = []
  for (const [word, role] of beforeUnits) {
    for (const match of text.matchAll(word)) {
      const from = match.index + match[0].length
      if (taken.some((range) => range.start <= match.index && match.index < range.end)) continue
      const called = calledAtStart(text.slice(from, pieceAfter(text, from)), world)
      if (!called) continue
      const range = { start: match.index, end: from + called.length }
      found.push({ ...called, role, ...range })
      taken.push(range)
    }
  }
  return found
}

/** Who is named first where no word says who leads. */
function mentionAtStart(text: string, world: World, taken: readonly Range[]): Mention[] {
  const opening = /^\s*(?:由|请|责成|要求)?\s*/.exec(text)?.[0].length ?? 0
  const next = taken.filter(({ start }) => start >= opening).toSorted((a, b) => a.start - b.start)[0]
  const end = Math.min(pieceAfter(text, opening), next?.start ?? text.length)
  const piece = text.slice(opening, end)
  const called = calledAtStart(piece, world)
  if (!called || called.units.length + called.doubts.length !== 1) return []
  // A name of which letters are left over behind is none: what is to be done may begin like a unit.
  return [{ ...called, role: 'lead', start: 0, end: opening + called.length }]
}

const withoutRanges = (text: string, ranges: readonly Range[]): string => {
  let at = 0
  const kept: string[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    kept.push(text.slice(at, Math.max(at, start)))
    at = Math.max(at, end)
  }
  return [...kept, text.slice(at)].join(' ')
}

const isHan = /[\u3400-\u9fff]/

/** What is left, without the marks that stood around what was taken out. */
const tidied = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([，。；、：,;])\s*/g, '$1')
    .replaceAll(/[，、,]+(?=[，。；,;])/g, '')
    .replaceAll(/([。；;])[，、,]+/g, '$1')
    .replace(/^[\s，。；、：,;:]+/, '')
    .replace(/[\s，、,]+$/, '')
    .replaceAll(/(\S) (\S)/g, (whole, before: string, after: string) =>
      isHan.test(before) || isHan.test(after) ? `${before}${after}` : whole,
    )

/**
 * A decision as it is typed, read into who leads, who joins, until when, and what is to be done. What it cannot tell stays
 * in the text, and is null: nobody is made responsible by a guess.
 */
export function parseDirective(typed: string, on: Day, world: World): ParsedDirective {
  const text = halfWidth(typed)
  const days = daysIn(text, on, world)
  const named = new Set(days.map(({ day }) => day))
  const [day] = named.size === 1 ? named : [null]
  const doubts: string[] = []
  if (named.size > 1) doubts.push('有不止一个日期，请选择时限')
  else if (days.length > 0 && day === null)
    doubts.push(`「${text.slice(days[0]?.start, days[0]?.end).trim()}」不能确定是哪一天，请填写时限`)
  const ofDay: Range[] = day ? days.map(({ start, end }) => ({ start, end })) : []
  const taken: Range[] = [...ofDay]
  const mentions = [...mentionsBehind(text, world, taken), ...mentionsBefore(text, world, taken)]
  if (!mentions.some(({ role }) => role === 'lead')) mentions.push(...mentionAtStart(text, world, taken))
  const leading = mentions.filter(({ role }) => role === 'lead').flatMap(({ units }) => units)
  const leads = [...new Set(leading.map(({ code }) => code))]
  const leadUnit = leads.length === 1 ? (leads[0] ?? null) : null
  if (leads.length > 1) doubts.push('有不止一个牵头单位，请选择一个')
  const co = mentions.filter(({ role }) => role === 'co').flatMap(({ units }) => units)
  doubts.push(...mentions.flatMap((mention) => mention.doubts))
  const isSettled = ({ role, doubts: own }: Mention) => own.length === 0 && (role === 'co' || leadUnit !== null)
  return {
    leadUnit,
    coUnits: [...new Set(co.map(({ code }) => code))].filter((code) => code !== leadUnit),
    dueOn: day ?? null,
    text: tidied(withoutRanges(text, [...ofDay, ...mentions.filter(isSettled)])),
    doubts: [...new Set(doubts)],
  }
}
