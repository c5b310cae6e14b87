import { exactWanLine } from '../money/yuan.ts'
import type { Day } from '../time/day.ts'
import { type Answered, answerOf, type Item, isListed, placeOf } from './benefit-answer.ts'
import type { KnownRule } from './benefit-rule.schema.ts'
import type { LedgerDocument } from './ledger.schema.ts'

interface Judged extends Answered {
  readonly rule: KnownRule
  readonly place: string
  /** What decides between two items of one rule that come to the same. */
  readonly inputs: string
}

/** What comes of one kind: the highest, and those that gave way to it. */
export interface KindResult {
  readonly kind: string
  readonly chosen: (Judged & { readonly amountYuan: number }) | null
  readonly rejected: readonly (Judged & { readonly amountYuan: number; readonly reason: string })[]
}

export interface Benefits {
  /** null where nothing is counted, which is not 0. */
  readonly totalYuan: number | null
  readonly kinds: readonly KindResult[]
  readonly answers: readonly Judged[]
}

interface Asked {
  readonly on: Day
  readonly items: readonly Item[]
  readonly rules: ReadonlyMap<string, KnownRule>
  /** In the order in which they are read: of equal amounts the earlier clause is taken, within one what it prints first. */
  readonly documents: readonly LedgerDocument[]
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What an item says, as text that orders and tells apart items of one rule. */
export const inputsOf = ({ baseYuan, facts }: Pick<Item, 'baseYuan' | 'facts'>): string =>
  JSON.stringify([baseYuan ?? null, facts ? Object.entries(facts).sort(([a], [b]) => byText(a, b)) : null])

const byPlace = (a: Judged, b: Judged): number => byText(a.place, b.place) || byText(a.inputs, b.inputs)

type Granted = Judged & { readonly amountYuan: number }
const isGranted = (judged: Judged): judged is Granted => judged.answer === 'granted' && judged.amountYuan !== null

/** By what the winner of two equal amounts comes first. */
function tieBreak(loser: Granted, winner: Granted, documents: readonly LedgerDocument[]): string {
  if (loser.rule.clause !== winner.rule.clause) return '取条次在前的'
  return isListed(winner.rule, documents) ? '同一款内取原文列在前的' : '台账未载同一款内的次序，取编码在前的'
}

function reasonFor(loser: Granted, winner: Granted, documents: readonly LedgerDocument[]): string {
  const less = winner.amountYuan - loser.amountYuan
  if (less > 0) return `同类取高不重复，低${exactWanLine(less)}`
  if (loser.rule === winner.rule) {
    return loser.inputs === winner.inputs
      ? '同一事项填了两次，只计一次'
      : '同类取高不重复，与同一事项的另一份相同，只取一份'
  }
  return `同类取高不重复，与${winner.rule.name}相同，${tieBreak(loser, winner, documents)}`
}

/** 取高不重复 within a kind, whichever document a clause stands in. */
function kindResult(kind: string, members: readonly Judged[], documents: readonly LedgerDocument[]): KindResult {
  const [chosen = null, ...others] = members
    .filter(isGranted)
    .toSorted((a, b) => b.amountYuan - a.amountYuan || byPlace(a, b))
  return {
    kind,
    chosen,
    rejected: chosen === null ? [] : others.map((other) => ({ ...other, reason: reasonFor(other, chosen, documents) })),
  }
}

/** What items come to on a day. Neither the order of the items nor that of the rules matters. */
export function benefitsOf({ on, items, rules, documents }: Asked): Benefits {
  const answers = items
    .flatMap((item): Judged[] => {
      const rule = rules.get(item.ruleCode)
      if (!rule) return []
      const place = placeOf(rule, documents)
      return [{ ...answerOf(rule, item, on), rule, place, inputs: inputsOf(item) }]
    })
    .toSorted(byPlace)
  const kinds = [...new Set(answers.map(({ rule }) => rule.kind))].map((kind) =>
    kindResult(
      kind,
      answers.filter(({ rule }) => rule.kind === kind),
      documents,
    ),
  )
  const taken = kinds.flatMap(({ chosen }) => (chosen ? [chosen.amountYuan] : []))
  return { totalYuan: taken.length > 0 ? taken.reduce((sum, yuan) => sum + yuan, 0) : null, kinds, answers }
}
