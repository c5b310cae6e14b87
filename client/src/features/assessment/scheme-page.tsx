import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { problemOf } from '../../api/api-problem.ts'
import { useMay } from '../../session/actor.tsx'
import { paths } from '../../session/paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './assessment.module.css'
import { schemeQuery } from './scheme.queries.ts'
import { SchemeEditor } from './scheme-editor.tsx'
import { SchemeView } from './scheme-view.tsx'
import { schemeStatusText } from './scheme-words.ts'

/** One scheme: to be written while a draft, to be read once adopted. */
export function SchemePage() {
  const { id } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(schemeQuery(id ?? ''))
  const mayWrite = useMay()('assessment:write')
  return (
    <div className={styles['page']}>
      <h1>{data ? data.name : '考核方案'}</h1>
      <Loaded
        what="考核方案"
        permission="assessment:read"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={240} count={2} />}
      >
        {(scheme) => (
          <>
            <p className={styles['meta']}>
              <Link {...paths.assessment({ year: scheme.year, tab: 'schemes' })}>{scheme.year}年度方案</Link> ·{' '}
              {directionNames[scheme.direction]} · 第{scheme.edition}版 · {schemeStatusText(scheme)}
              {scheme.usedByRound && ' · 本年度考核使用'}
            </p>
            {scheme.status === 'draft' && mayWrite ? (
              <SchemeEditor key={scheme.schemeId} scheme={scheme} />
            ) : (
              <SchemeView scheme={scheme} />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
