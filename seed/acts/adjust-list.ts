import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { addCandidate } from '@pianqu/server/modules/adjustments/keep-candidate.command.ts'
import { propose } from '@pianqu/server/modules/adjustments/propose.command.ts'
import { stepProposal } from '@pianqu/server/modules/adjustments/step-proposal.command.ts'
import { draftRule } from '@pianqu/server/modules/rulebook/draft-rule.command.ts'
import { stepRule } from '@pianqu/server/modules/rulebook/step-rule.command.ts'
import { defaultRule } from '@pianqu/shared/adjustments/rule.schema.ts'
import { decider, preparer } from './demo-people.ts'

const candidate = {
  code: 'H01',
  name: '泉岭低空经济区',
  category: 'new',
  districtCode: 'D11',
  leadUnit: 'B08',
  positioning: '低空制造、航空服务',
  reason: '通用机场已投运，产业用地与轨道接驳条件具备，2024年试评得分居候选首位',
  scores: [
    { year: 2023, scoreHundredths: 8120 },
    { year: 2024, scoreHundredths: 8640 },
  ],
} as const

/** A rule adopted in spring, one area watched by it since, and a candidate whose admission waits to be decided. */
export function adjustList(world: World): void {
  const asPreparer = commandsOf(world, preparer)
  const asDecider = commandsOf(world, decider)
  const draft = asPreparer((change) =>
    draftRule(
      change,
      { kind: 'adjustment', code: 'adjustment' },
      {
        content: { ...defaultRule, name: '重点片区动态调整办法（试行）' },
        effectiveMonth: '2025-02',
        basis: '岚片专〔2025〕2号',
        baseEdition: 0,
      },
    ),
  )
  asDecider((change) => stepRule(change, draft.ruleId, { step: 'adopt', version: draft.version }))
  const watched = asPreparer((change) =>
    propose(change, {
      kind: 'watch',
      areaCode: 'A16',
      basisYear: 2024,
      effectiveOn: '2025-03-01',
      documentNumber: '岚片专〔2025〕5号',
      reason: '',
      fromRule: true,
    }),
  )
  asDecider((change) =>
    stepProposal(change, { id: watched, step: 'approve', version: 1, note: '同意列入观察，年底再评' }),
  )
  asPreparer((change) => addCandidate(change, { ...candidate, scores: [...candidate.scores] }))
  asPreparer((change) =>
    propose(change, {
      kind: 'admit',
      areaCode: candidate.code,
      basisYear: 2024,
      effectiveOn: '2025-12-01',
      documentNumber: null,
      reason: '市专班第9次例会研究同意提请',
      fromRule: true,
    }),
  )
}
