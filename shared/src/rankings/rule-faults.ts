import type { ProblemFault } from '../http/problem.ts'
import { hundredths, type RankingRule } from './ranking-rule.schema.ts'

const fault = (pointer: string, message: string): ProblemFault => ({ pointer, code: 'custom', message })

function partFaults({ parts }: Pick<RankingRule, 'parts'>): ProblemFault[] {
  const total = parts.reduce((sum, { weight }) => sum + hundredths(weight).numerator, 0)
  const twice = parts.find(({ code }, index) => parts.findIndex((part) => part.code === code) !== index)
  return [
    ...(total === 10_000 ? [] : [fault('/parts', `权重合计应为100，现在是${total / 100}，请调整各分项权重`)]),
    ...(twice ? [fault('/parts', `分项「${twice.name}」重复，每个分项只能列一次`)] : []),
  ]
}

function tierFaults({ tiers }: Pick<RankingRule, 'tiers'>): ProblemFault[] {
  const isFalling = tiers.every(({ fromScore }, index) => index === 0 || fromScore < (tiers[index - 1]?.fromScore ?? 0))
  const names = new Set(tiers.map(({ name }) => name))
  return [
    ...(isFalling ? [] : [fault('/tiers', '等次应从高到低排列，起点分逐级降低')]),
    ...(tiers.at(-1)?.fromScore === 0 ? [] : [fault('/tiers', '最后一个等次应从0分起，使每个得分都有等次')]),
    ...(names.size === tiers.length ? [] : [fault('/tiers', '等次名称不能重复')]),
  ]
}

/** What is wrong with a version beyond the form of its fields; empty where nothing is. */
export const ruleFaults = (rule: Pick<RankingRule, 'parts' | 'tiers'>): ProblemFault[] => [
  ...partFaults(rule),
  ...tierFaults(rule),
]
