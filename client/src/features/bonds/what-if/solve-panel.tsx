import type { BondBasis } from '@pianqu/shared/bonds/bond.schema.ts'
import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { Names } from '@pianqu/shared/bonds/scenario/step-words.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../bonds.module.css'
import { useSolve } from '../bonds.queries.ts'
import type { Chosen } from './steps.ts'
import whatIf from './what-if.module.css'

/** The solver is exact, so it takes so many and no more. */
const mostCandidates = 60

interface SolvePanelProps {
  readonly asked: { readonly year: number; readonly basis: BondBasis; readonly asOf: Day }
  readonly candidates: readonly Chosen[]
  /** The scenario in hand, on top of which it chooses. */
  readonly steps: readonly ScenarioStep[]
  /** Nothing is checked: it chooses among all of them. */
  readonly isAll: boolean
  readonly names: Names
  readonly onAdopt: (chosen: readonly Chosen[]) => void
}

/** The fewest candidates that reach the target, then the least excess; or that there are none. */
export function SolvePanel({ asked, candidates, steps, isAll, names, onAdopt }: SolvePanelProps) {
  const solve = useSolve()
  const isTooMany = candidates.length > mostCandidates
  const ask = () =>
    solve.mutate({
      ...asked,
      isPlanCounted: true,
      steps: [...steps],
      candidates: candidates.map(({ projectCode, amountYuan }) => ({ projectCode, amountYuan })),
    })
  return (
    <>
      <Row align="end" className={styles['tools']}>
        <Button onClick={ask} isBusy={solve.isPending} disabled={isTooMany}>
          求解
        </Button>
        <Note as="span" kind="faint">
          {isTooMany
            ? `一次最多在${mostCandidates}个候选项目中求解，请先勾选`
            : `在${isAll ? '全部' : '已勾选的'}${candidates.length}个候选项目中选出个数最少、超出最少的一组`}
        </Note>
      </Row>
      {solve.error && <ProblemNotice problem={problemOf(solve.error)} />}
      {solve.data && !solve.isPending && (
        <Stack as="section" gap={8} className={whatIf['found']} aria-label="求解结果">
          <p role="status">{solve.data.sentence}</p>
          {solve.data.chosen.length > 0 && (
            <>
              <ul>
                {solve.data.chosen.map(({ projectCode, amountYuan }) => (
                  <li key={projectCode}>
                    {names.project(projectCode)} {moneyLine(amountYuan)}
                  </li>
                ))}
              </ul>
              <p>
                计入{moneyLine(solve.data.totalYuan)}，超出所需{moneyLine(solve.data.excessYuan)}
              </p>
              <div>
                <Button variant="primary" onClick={() => onAdopt(solve.data.chosen)}>
                  采用
                </Button>
              </div>
            </>
          )}
          {solve.data.ignored.length > 0 && (
            <ul aria-label="未参与求解">
              {solve.data.ignored.map(({ projectCode, because }) => (
                <li key={projectCode}>
                  {names.project(projectCode)}：{because}
                </li>
              ))}
            </ul>
          )}
        </Stack>
      )}
    </>
  )
}
