import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { draftRule } from '@pianqu/server/modules/rulebook/draft-rule.command.ts'
import { stepRule } from '@pianqu/server/modules/rulebook/step-rule.command.ts'
import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'
import { decider, preparer } from './demo-people.ts'

const lights = { ...ruleRecords.light.series[0]?.own, yellowMonthsToRed: 3, catchUp: true }

/** Lights that look back from November on, and a stricter watch over bonds that waits to be decided. */
export function adoptRules(world: World): void {
  const [asPreparer, asDecider] = [commandsOf(world, preparer), commandsOf(world, decider)]
  const draft = asPreparer((change) =>
    draftRule(
      change,
      { kind: 'light', code: 'light' },
      { content: lights, effectiveMonth: '2025-11', basis: '岚片专〔2025〕21号', baseEdition: 0 },
    ),
  )
  asDecider((change) =>
    stepRule(change, draft.ruleId, { step: 'adopt', version: draft.version, note: '市专班第11次例会通过' }),
  )
  asPreparer((change) =>
    draftRule(
      change,
      { kind: 'bond-watch', code: 'bond-watch' },
      { content: { aheadPoints: 15 }, effectiveMonth: '2026-01', basis: '岚财预〔2025〕31号', baseEdition: 0 },
    ),
  )
}
