import { exactWan, parseWan } from '../money/yuan.ts'
import { isDay } from '../time/day.ts'
import { answerOf, type Facts, yearsFact } from './benefit-answer.ts'
import { type Answer, answerNames, answers, type BenefitRule, type Example } from './benefit-rule.schema.ts'

/** `2025-12-31；基数4200；2年；可享500`: an example on a line, money in 万元. */
export function exampleLine({ on, baseYuan, years, lacks, answer, amountYuan }: Example): string {
  return [
    on,
    ...(baseYuan === null ? [] : [`基数${exactWan(baseYuan)}万元`]),
    ...(years === null ? [] : [`${years}年`]),
    ...(lacks === null ? [] : [`不符合${lacks}`]),
    `${answerNames[answer]}${amountYuan === null ? '' : `${exactWan(amountYuan)}万元`}`,
  ].join('；')
}

const wan = (text: string): number => {
  const parsed = parseWan(text.replaceAll(/[,，]|万元$/g, ''))
  return parsed.ok ? parsed.yuan : Number.NaN
}

function answerIn(text: string): { answer: Answer | undefined; rest: string } {
  const answer = answers.find((each) => text.startsWith(answerNames[each]))
  return { answer, rest: answer ? text.slice(answerNames[answer].length) : '' }
}

/** An example as typed, for the schema to judge. */
export function exampleOf(line: string): unknown {
  const parts = line.split(/[；;]/).map((part) => part.trim())
  const on = parts.find(isDay)
  const find = (pattern: RegExp) => parts.map((part) => pattern.exec(part)?.[1]).find((part) => part !== undefined)
  const base = find(/^基数(.+)$/)
  const years = find(/^(\d+)年$/)
  const { answer, rest } = answerIn(parts.at(-1) ?? '')
  return {
    on,
    baseYuan: base === undefined ? null : wan(base),
    years: years === undefined ? null : Number(years),
    lacks: find(/^不符合(.+)$/) ?? null,
    answer,
    amountYuan: rest === '' ? null : wan(rest),
  }
}

/** The facts of an example: every condition met but the one it lacks. */
function factsOf({ conditions }: BenefitRule, { lacks, years }: Example): Facts {
  return {
    ...Object.fromEntries(
      conditions.map(({ name, atLeast }) => [
        name,
        name === lacks ? (atLeast === null ? false : atLeast - 1) : (atLeast ?? true),
      ]),
    ),
    ...(years !== null && { [yearsFact]: years }),
  }
}

/** What is wrong with an example; null where the rule answers as it says. */
export function exampleFault(rule: BenefitRule, example: Example): string | null {
  if (example.lacks !== null && !rule.conditions.some(({ name }) => name === example.lacks)) {
    return `没有“${example.lacks}”这个条件`
  }
  const found = answerOf(rule, { baseYuan: example.baseYuan ?? undefined, facts: factsOf(rule, example) }, example.on)
  if (found.answer === example.answer && found.amountYuan === example.amountYuan) return null
  const amount = found.amountYuan === null ? '' : `${exactWan(found.amountYuan)}万元`
  return `按规则应为${answerNames[found.answer]}${amount}`
}
