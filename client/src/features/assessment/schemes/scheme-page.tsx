import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { useMay } from '../../../session/actor.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { schemeQuery, schemesQuery } from './scheme.queries.ts'
import { SchemeEditor } from './scheme-editor.tsx'
import { SchemeView } from './scheme-view.tsx'
import { schemeCode, schemeStatusText } from './scheme-words.ts'

/** One scheme: to be written while a draft, to be read once adopted. */
export function SchemePage() {
  const { code } = useParams({ strict: false })
  const query = useQuery(schemesQuery())
  const { data } = query
  const row = data?.rows.find((each) => schemeCode(each) === code)
  return (
    <Stack>
      <PageHeader
        title={row?.name ?? '考核方案'}
        subject={{
          back: (
            <BackLink {...paths.assessment({ year: row?.year, tab: 'schemes' })}>
              {row ? `${row.year}年度方案` : '考核方案'}
            </BackLink>
          ),
        }}
      />
      <Loaded what="考核方案" permission="assessment:read" query={query} skeleton={<Skeleton height={240} count={2} />}>
        {() =>
          row ? (
            <OneScheme key={row.schemeId} schemeId={row.schemeId} />
          ) : (
            <EmptyNotice title="没有这个方案">
              <p>方案可能还是草稿，采用后才公布。</p>
              <Link {...paths.assessment({ tab: 'schemes' })}>查看全部方案</Link>
            </EmptyNotice>
          )
        }
      </Loaded>
    </Stack>
  )
}

function OneScheme({ schemeId }: { readonly schemeId: string }) {
  const query = useQuery(schemeQuery(schemeId))
  const mayWrite = useMay()('assessment:write')
  return (
    <Loaded what="考核方案" permission="assessment:read" query={query} skeleton={<Skeleton height={240} count={2} />}>
      {(scheme) => (
        <>
          <Note>
            {directionNames[scheme.direction]} · 第{scheme.edition}版 · {schemeStatusText(scheme)}
            {scheme.usedByRound && ' · 本年度考核使用'}
          </Note>
          {scheme.status === 'draft' && mayWrite ? <SchemeEditor scheme={scheme} /> : <SchemeView scheme={scheme} />}
        </>
      )}
    </Loaded>
  )
}
