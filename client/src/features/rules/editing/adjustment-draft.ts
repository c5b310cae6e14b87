import { listStateNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import {
  moveText,
  type RuleContent,
  type RuleStep,
  type RuleWhen,
  ruleWays,
} from '@pianqu/shared/adjustments/rule.schema.ts'
import { scoreOfText, scoreText } from '@pianqu/shared/adjustments/score.ts'

/** One step as it is being typed. */
export interface StepDraft {
  /** Tells steps apart while they are moved and removed. */
  readonly key: number
  readonly way: string
  readonly count: string
  readonly years: string
  readonly score: string
}

export interface RuleDraft {
  readonly name: string
  readonly minGroupSize: string
  readonly steps: readonly StepDraft[]
}

const whenWords: Record<RuleWhen['type'], string> = {
  last: '连续居同类末位',
  'above-last': '连续不在同类末位',
  score: '得分达到',
  first: '得分居候选前列',
}

/** Every way an area can go with what can lead to it, as one choice. */
export const wayOptions = ruleWays.flatMap(({ from, to, when, kind }) =>
  when.map((type) => ({
    value: `${from} ${to} ${type}`,
    label: `${listStateNames[from]}片区${whenWords[type]}的，${moveText(kind)}`,
    from,
    to,
    type,
  })),
)

const wayOf = ({ way }: StepDraft) => wayOptions.find(({ value }) => value === way)

export const typeOf = (step: StepDraft): RuleWhen['type'] => wayOf(step)?.type ?? 'last'

function stepDraft({ from, to, when }: RuleStep, key: number): StepDraft {
  return {
    key,
    way: `${from} ${to} ${when.type}`,
    count: 'count' in when ? String(when.count) : '1',
    years: 'years' in when ? String(when.years) : '1',
    score: 'minHundredths' in when ? scoreText(when.minHundredths) : '',
  }
}

export const draftOf = (name: string, { minGroupSize, steps }: RuleContent): RuleDraft => ({
  name,
  minGroupSize: String(minGroupSize),
  steps: steps.map(stepDraft),
})

export const addedStep = (steps: readonly StepDraft[]): StepDraft => ({
  key: Math.max(0, ...steps.map(({ key }) => key)) + 1,
  way: wayOptions[0]?.value ?? '',
  count: '1',
  years: '2',
  score: '',
})

const whole = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN)

function whenOf(step: StepDraft): unknown {
  const type = typeOf(step)
  const [count, years] = [whole(step.count), whole(step.years)]
  if (type === 'score') return { type, minHundredths: scoreOfText(step.score) }
  return type === 'first' ? { type, count } : { type, count, years }
}

/** The rule as typed, for its record to judge. */
export const contentOf = ({ name, minGroupSize, steps }: RuleDraft) => ({
  name,
  minGroupSize: whole(minGroupSize),
  steps: steps.map((step) => ({ from: wayOf(step)?.from, to: wayOf(step)?.to, when: whenOf(step) })),
})
