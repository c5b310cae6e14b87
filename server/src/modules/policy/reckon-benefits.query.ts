import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { factPointer, factsFault } from '@pianqu/shared/policy/benefit-facts.ts'
import type { KnownRule } from '@pianqu/shared/policy/benefit-rule.schema.ts'
import { benefitsOf, type KindResult } from '@pianqu/shared/policy/benefits.ts'
import type { BenefitKind, BenefitReply, reckonBenefits } from '@pianqu/shared/policy/policy.contract.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { benefitRuleOf, benefitRulesAt } from '../rules/benefit-rule.facts.ts'
import { addressOf } from './benefit-rules.query.ts'
import { allDocuments } from './ledger.facts.ts'

type Asked = BodyOf<typeof reckonBenefits>

const refusal = (index: number, message: string, at = 'ruleCode') =>
  new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: `/items/${index}/${at}`, code: 'custom', message }],
  })

/** The rules that are asked about, each in the version asked for or the one in force on the day. */
function askedRules(db: Database, { on, items }: Asked): Map<string, KnownRule> {
  const current = new Map(benefitRulesAt(db, monthOfDay(on)).map((rule) => [rule.code, rule]))
  const found = new Map<string, KnownRule>()
  for (const [index, { ruleCode, edition }] of items.entries()) {
    const rule = edition === undefined ? current.get(ruleCode) : benefitRuleOf(db, ruleCode, edition)
    if (!rule) {
      const which = edition === undefined ? '' : `的第${edition}版`
      throw refusal(index, `没有编码为“${ruleCode}”${which}的奖补规则，请从规则列表中选择`)
    }
    const other = found.get(ruleCode)
    if (other && other.edition !== rule.edition)
      throw refusal(index, `“${ruleCode}”写了两个版本，一次只能按一个版本测算`)
    found.set(ruleCode, rule)
  }
  return found
}

/** Refuses what an item says that its rule does not ask for: left out of sight it would be taken for an answer. */
function demandFacts(rules: ReadonlyMap<string, KnownRule>, items: Asked['items']): void {
  for (const [index, { ruleCode, facts }] of items.entries()) {
    const rule = rules.get(ruleCode)
    const fault = rule && factsFault(rule, facts)
    if (fault) throw refusal(index, `第${index + 1}项：${fault.message}`, factPointer(fault.name))
  }
}

function taken(db: Database, { rule, amountYuan, steps, inputs }: NonNullable<KindResult['chosen']>) {
  const { code: ruleCode, edition, name, clause } = rule
  return { ruleCode, edition, name, amountYuan, clause, address: addressOf(db, clause), steps: [...steps], inputs }
}

const kindOf = (db: Database, { kind, chosen, rejected }: KindResult): BenefitKind => ({
  kind,
  chosen: chosen && taken(db, chosen),
  rejected: rejected.map((one) => ({ ...taken(db, one), reason: one.reason })),
})

/** What items come to on a day. Throws common/malformed for a rule that there is not, or does not ask for what is said. */
export function benefitReply(db: Database, asked: Asked): BenefitReply {
  const { on, items } = asked
  const rules = askedRules(db, asked)
  demandFacts(rules, items)
  const found = benefitsOf({ on, items, rules, documents: allDocuments(db) })
  const results = new Map(found.kinds.map((result) => [result.kind, result]))
  return {
    on,
    totalYuan: found.totalYuan,
    kinds: found.kinds.map((kind) => kindOf(db, kind)),
    answers: found.answers.map((judged) => {
      const { rule, answer, amountYuan, because, missing, wouldBeYuan } = judged
      const { chosen, rejected = [] } = results.get(rule.kind) ?? {}
      // By identity: of two items that say the same one alone is counted.
      const isCounted = chosen === judged
      const lost = isCounted ? undefined : rejected.find((one) => one.rule === rule && one.inputs === judged.inputs)
      return {
        ...{ ruleCode: rule.code, edition: rule.edition, name: rule.name, kind: rule.kind, clause: rule.clause },
        address: addressOf(db, rule.clause),
        ...{ answer, amountYuan, because: lost ? `${lost.reason}，不计入` : because },
        ...{ isCounted, missing: [...missing], wouldBeYuan },
      }
    }),
  }
}
