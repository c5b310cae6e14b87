import { clauseAddress, findClause } from '@pianqu/shared/policy/address.ts'
import { baseNameOf, placeOf } from '@pianqu/shared/policy/benefit-answer.ts'
import type { KnownRule } from '@pianqu/shared/policy/benefit-rule.schema.ts'
import type { BenefitRuleRow } from '@pianqu/shared/policy/policy.contract.ts'
import { validityOn } from '@pianqu/shared/policy/validity.ts'
import { benefitText } from '@pianqu/shared/rules/kinds/benefit.rule.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { benefitRulesAt } from '../rules/benefit-rule.facts.ts'
import { allDocuments } from './ledger.facts.ts'

/** `第七条第2段第1款`; the id where the ledger has no such clause. */
export const addressOf = (db: Database, clause: string): string => {
  const found = findClause(allDocuments(db), clause)
  return found ? `${found.document.shortTitle}${clauseAddress(found.clause)}` : clause
}

function sumsOf({ amount }: KnownRule): Partial<BenefitRuleRow> {
  if (amount.type === 'fixed') return { fixedYuan: amount.yuan }
  if (amount.type === 'upTo') return { capYuan: amount.capYuan }
  if (amount.type === 'open') return {}
  const { numerator, denominator, capYuan, years } = amount
  return {
    rate: numerator / denominator,
    rateParts: { numerator, denominator },
    ...(years !== null && { years }),
    ...(capYuan !== null && { capYuan }),
  }
}

/** The rules of the calculator in force on a day, in the order of their clauses. */
export function benefitRuleRows(db: Database, on: Day): BenefitRuleRow[] {
  const documents = allDocuments(db)
  return benefitRulesAt(db, monthOfDay(on))
    .map((rule) => ({ rule, place: placeOf(rule, documents) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ rule }) => {
      const { code, name, kind, clause, edition, frequency, conditions, validFrom, validUntil } = rule
      return {
        ...{ code, name, kind, clause, edition, frequency, validFrom, validUntil },
        address: addressOf(db, clause),
        ...sumsOf(rule),
        baseName: baseNameOf(rule),
        conditions: [...conditions],
        text: benefitText(rule),
        state: validityOn(rule, on),
      }
    })
}
