import { getScenarioWorkbook } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondScenario } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { fileAddress } from '../../../api/call.ts'
import { patterns } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { useDuties } from '../../../parts/use-duties.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { scenariosQuery, useArchiveScenario } from '../bonds.queries.ts'
import { CopyLinkButton } from '../copy-link-button.tsx'
import type { TabProps } from '../tab-props.ts'
import { SaveScenarioDialog } from './save-scenario-dialog.tsx'
import type { WhatIf } from './use-what-if.ts'
import styles from './what-if.module.css'

interface ScenariosCardProps extends TabProps {
  readonly whatIf: WhatIf
}

/** What was saved for the year: open, put beside, pass on, put away. */
export function ScenariosCard({ year, search, change, whatIf }: ScenariosCardProps) {
  const query = useQuery(scenariosQuery(year.share.year))
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null)
  const { mayImport } = useDuties()
  const { saved, isChanged, steps } = whatIf
  const maySave = mayImport('bond-batches')
  const mayChange = maySave && saved?.isMine === true && isChanged
  return (
    <Card
      title="保存的方案"
      aside={
        <>
          {mayChange && <Button onClick={() => setDialog('change')}>保存修改</Button>}
          {maySave && (
            <Button onClick={() => setDialog('new')} disabled={steps.length === 0}>
              {saved ? '另存方案' : '保存方案'}
            </Button>
          )}
        </>
      }
    >
      {saved && (
        <Note kind="faint">
          当前：{saved.name}
          {isChanged && '（有未保存的修改）'}
        </Note>
      )}
      {!maySave && <Note kind="faint">保存方案由维护专项债的部门或专班办理；可复制链接分享</Note>}
      <Loaded what="保存的方案" permission="figures:read" query={query} skeleton={<Skeleton height={44} count={3} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNotice title="本年还没有保存的方案">
              加入步骤后可以{maySave && '保存，并'}把链接发给同事。
            </EmptyNotice>
          ) : (
            <Stack as="ul" gap={4}>
              {rows.map((scenario) => (
                <ScenarioLine
                  key={scenario.scenarioId}
                  scenario={scenario}
                  asOf={year.share.asOf}
                  maySave={maySave}
                  search={search}
                  change={change}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {dialog && (
        <SaveScenarioDialog
          year={year.share.year}
          steps={steps}
          scenario={dialog === 'change' ? saved : undefined}
          onSaved={({ scenarioId }) => change({ scenario: scenarioId, steps: undefined })}
          onClose={() => setDialog(null)}
        />
      )}
    </Card>
  )
}

interface ScenarioLineProps extends Pick<TabProps, 'search' | 'change'> {
  readonly scenario: BondScenario
  readonly asOf: Day
  readonly maySave: boolean
}

function ScenarioLine({ scenario, asOf, maySave, search, change }: ScenarioLineProps) {
  const { scenarioId, name, note, by, at, steps, isMine, version, year } = scenario
  const archive = useArchiveScenario()
  const toast = useToast()
  const isOpen = search.scenario === scenarioId
  const isBeside = search.compare === scenarioId
  const putAway = () =>
    archive.mutate({ id: scenarioId, version }, { onSuccess: () => toast(`已归档「${name}」`, '原链接仍可打开。') })
  return (
    <Row as="li" gap={[4, 12]} justify="between" isLined className={styles['step']}>
      <Words below={[`${steps.length}步`, by, instantText(at), note].filter(Boolean).join(' · ')}>{name}</Words>
      <Row as="span" gap={[4, 8]}>
        <Button
          aria-pressed={isOpen}
          aria-label={`${isOpen ? '已打开' : '打开'}：${name}`}
          onClick={() => change({ scenario: isOpen ? undefined : scenarioId, steps: undefined })}
        >
          {isOpen ? '已打开' : '打开'}
        </Button>
        <Button
          aria-pressed={isBeside}
          aria-label={`${isBeside ? '取消对比' : '对比'}：${name}`}
          onClick={() => change({ compare: isBeside ? undefined : scenarioId })}
        >
          {isBeside ? '取消对比' : '对比'}
        </Button>
        <CopyLinkButton href={`${patterns.bonds}?year=${year}&scenario=${encodeURIComponent(scenarioId)}`} />
        <a
          className={buttonClass()}
          href={fileAddress(getScenarioWorkbook, { params: { id: scenarioId }, query: { basis: search.basis, asOf } })}
          download
          aria-label={`导出：${name}`}
        >
          导出
        </a>
        {maySave && isMine && (
          <Button aria-label={`归档：${name}`} onClick={putAway} isBusy={archive.isPending}>
            归档
          </Button>
        )}
      </Row>
      {archive.error && <ProblemNotice problem={problemOf(archive.error)} />}
    </Row>
  )
}
