import { exactWanLine } from '../money/yuan.ts'
import type { Day } from '../time/day.ts'
import { type Answered, answerOf, type Item, placeOf } from './benefit-answer.ts'
import type { KnownRule } from './benefit-rule.schema.ts'

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
  readonly totalYuan: number
  readonly kinds: readonly KindResult[]
  readonly answers: readonly Judged[]
}

interface Asked {
  readonly on: Day
  readonly items: readonly Item[]
  readonly rules: ReadonlyMap<string, KnownRule>
  /** In the order in which the documents are read: of equal amounts the earlier clause is taken. */
  readonly documentCodes: readonly string[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inputsOf = ({ baseYuan, facts }: Item): string =>
  JSON.stringify([baseYuan ?? null, facts ? Object.entries(facts).sort(([a], [b]) => byText(a, b)) : null])

const byPlace = (a: Judged, b: Judged): number => byText(a.place, b.place) || byText(a.inputs, b.inputs)

type Granted = Judged & { readonly amountYuan: number }
const isGranted = (judged: Judged): judged is Granted => judged.answer === 'granted' && judged.amountYuan !== null

function reasonFor(loser: Granted, winner: Granted): string {
  const less = winner.amountYuan - loser.amountYuan
  return less === 0
    ? `同类取高不重复，与${winner.rule.name}相同，取条次在前的`
    : `同类取高不重复，低${exactWanLine(less)}`
}

/** 取高不重复 within a kind, whichever document a clause stands in. */
function kindResult(kind: string, members: readonly Judged[]): KindResult {
  const [chosen = null, ...others] = members
    .filter(isGranted)
    .toSorted((a, b) => b.amountYuan - a.amountYuan || byPlace(a, b))
  return {
    kind,
    chosen,
    rejected: chosen === null ? [] : others.map((other) => ({ ...other, reason: reasonFor(other, chosen) })),
  }
}

/** What items come to on a day. Neither the order of the items nor that of the rules matters. */
export function benefitsOf({ on, items, rules, documentCodes }: Asked): Benefits {
  const answers = items
    .flatMap((item): Judged[] => {
      const rule = rules.get(item.ruleCode)
      if (!rule) return []
      const place = placeOf(rule, documentCodes)
      return [{ ...answerOf(rule, item, on), rule, place, inputs: inputsOf(item) }]
    })
    .toSorted(byPlace)
  const kinds = [...new Set(answers.map(({ rule }) => rule.kind))].map((kind) =>
    kindResult(
      kind,
      answers.filter(({ rule }) => rule.kind === kind),
    ),
  )
  return { totalYuan: kinds.reduce((sum, { chosen }) => sum + (chosen?.amountYuan ?? 0), 0), kinds, answers }
}
