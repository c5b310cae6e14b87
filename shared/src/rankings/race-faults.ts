import type { ProblemFault } from '../http/problem.ts'
import { monthsBetween, yearOf } from '../time/month.ts'
import { memberKindNames, type RaceContent } from './race.schema.ts'

const fault = (pointer: string, message: string): ProblemFault => ({ pointer, code: 'custom', message })

const mostMonths = 24

function memberFaults({ members, memberKind }: RaceContent, known: ReadonlySet<string>): ProblemFault[] {
  return members.flatMap((code, index) => {
    if (members.indexOf(code) !== index) return [fault(`/members/${index}`, `“${code}”选了两次，请去掉一个`)]
    return known.has(code)
      ? []
      : [fault(`/members/${index}`, `没有编码为“${code}”的${memberKindNames[memberKind]}，请从名单中选择`)]
  })
}

function spanFaults({ fromMonth, toMonth, indicator }: RaceContent): ProblemFault[] {
  const length = monthsBetween(fromMonth, toMonth) + 1
  if (length < 1) return [fault('/toMonth', '结束月份不能早于开始月份')]
  if (length > mostMonths) return [fault('/toMonth', `赛程最多${mostMonths}个月，请缩短`)]
  return indicator === 'invested-growth' && yearOf(fromMonth) !== yearOf(toMonth)
    ? [fault('/toMonth', '赛程内新增投资按年度计划计算，开始和结束须在同一年')]
    : []
}

/** What is wrong with a race beyond the form of its fields; `known` are the codes that may take part. */
export const raceFaults = (race: RaceContent, known: ReadonlySet<string>): ProblemFault[] => [
  ...memberFaults(race, known),
  ...spanFaults(race),
  ...(race.indicator === 'rail-800m' && race.memberKind !== 'area'
    ? [fault('/indicator', '轨道站点覆盖按片区计算，请把参赛单位改为片区')]
    : []),
]
