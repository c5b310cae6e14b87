import { monthText } from '../time/month.ts'
import { indexPartCodes, type RankingRule } from './ranking-rule.schema.ts'

/** What differs between two versions, `投资进度权重45→50`; empty where only the name does. */
function differences(before: RankingRule, now: RankingRule): string[] {
  const weights = indexPartCodes.flatMap((code) => {
    const [was, is] = [before, now].map(({ parts }) => parts.find((part) => part.code === code))
    if (was?.weight === is?.weight) return []
    if (!was) return [`新增${is?.name}（权重${is?.weight}）`]
    return is ? [`${is.name}权重${was.weight}→${is.weight}`] : [`不再计${was.name}`]
  })
  const values = [
    { name: '目标分', was: before.target, is: now.target },
    { name: '名单各取', was: before.listSize, is: now.listSize },
    { name: '小数位', was: before.decimals, is: now.decimals },
  ].flatMap(({ name, was, is }) => (was === is ? [] : [`${name}${was}→${is}`]))
  const tiers = JSON.stringify(before.tiers) === JSON.stringify(now.tiers) ? [] : ['等次线有变']
  return [...weights, ...values, ...tiers]
}

/**
 * `自2025年7月起改用「…」：投资进度权重45→50`; `null` where the same version is in force, or one that says the same: what
 * the product brings began in another month in snapshots of earlier versions.
 */
export function ruleChangeSentence(before: RankingRule, now: RankingRule): string | null {
  if (before.effectiveMonth === now.effectiveMonth) return null
  const [from, to] = before.effectiveMonth < now.effectiveMonth ? [before, now] : [now, before]
  const told = differences(from, to)
  if (told.length === 0 && from.name === to.name) return null
  return `自${monthText(to.effectiveMonth)}起改用「${to.name}」${told.length > 0 ? `：${told.join('、')}` : ''}`
}
