import { Link } from '@tanstack/react-router'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { useMay } from '../../session/actor.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { correctionRefreshes } from './corrections.queries.ts'
import { correctionsSearch } from './corrections.search.ts'
import { CorrectionsPart } from './corrections-part.tsx'
import { ExceptionsPart } from './exceptions-part.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RestatementNotice } from './restatement-notice.tsx'

const parts = [
  { value: 'corrections', label: '更正' },
  { value: 'exceptions', label: '放开' },
] as const

/** What was wrong in a published month and is put right, and who may still write in a closed one. */
export function CorrectionsPage() {
  useLiveRefresh(correctionRefreshes)
  const [search, change] = usePageSearch(correctionsSearch)
  const mayPropose = useMay()('reports:write', 'reports:review')
  return (
    <Stack>
      <PageHeader
        title="更正与放开"
        aside={
          mayPropose && (
            <Link {...paths.corrections({ propose: true })} className={buttonClass('primary')}>
              申请更正
            </Link>
          )
        }
      />
      <RestatementNotice />
      <Tabs label="更正与放开" tabs={parts} value={search.part} onChange={(part) => change({ part })}>
        {search.part === 'corrections' ? <CorrectionsPart search={search} change={change} /> : <ExceptionsPart />}
      </Tabs>
      {search.propose && mayPropose && <ProposeDialog search={search} change={change} />}
    </Stack>
  )
}
