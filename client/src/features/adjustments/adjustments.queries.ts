import {
  addCandidate,
  addExemption,
  changeCandidate,
  endExemption,
  getAdjustments,
  listCandidates,
  listExemptions,
  listStandings,
  stepCandidate,
} from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { listProposals, propose, stepProposal } from '@pianqu/shared/adjustments/proposal.contract.ts'
import { dryRunRule, listOutcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import type { RuleContent } from '@pianqu/shared/adjustments/rule.schema.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { getRule } from '@pianqu/shared/rules/rule.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { everything } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

/** The list of areas may change with it, and with the list any figure. */
const changes = everything

export const boardQuery = queryOf(getAdjustments)

export const proposalsQuery = queryOf(listProposals)

export const ruleQuery = queryOf(getRule, { params: { kind: 'adjustment', code: 'adjustment' } })

export const candidatesQuery = queryOf(listCandidates)

export const exemptionsQuery = queryOf(listExemptions)

export const outcomesQuery = (year: number | undefined) => queryOf(listOutcomes, { query: { year } })

export const standingsQuery = (year: number | undefined) => queryOf(listStandings, { query: { year } })

export const unitsQuery = queryOf(listUnits)

export const usePropose = () => useCommand(propose, { changes })

export const useProposalStep = (id: string) => useCommand(stepProposal, { params: { id }, changes })

/** Asks only; nothing is written. */
export const useDryRun = () =>
  useMutation({ mutationFn: (content: RuleContent) => call(dryRunRule, { body: { content } }) })

type Candidate = GivenBodyOf<typeof addCandidate>

export const useSaveCandidate = (version: number | null) =>
  useChange(
    ({ code, ...body }: Candidate) =>
      version === null
        ? call(addCandidate, { body: { ...body, code } })
        : call(changeCandidate, { params: { code }, body: { ...body, version } }),
    changes,
  )

export const useCandidateStep = (code: string) => useCommand(stepCandidate, { params: { code }, changes })

export const useExempt = () => useCommand(addExemption, { changes })

export const useEndExemption = () => useCommand(endExemption, { changes })
