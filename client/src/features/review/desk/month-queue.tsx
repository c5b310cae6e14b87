import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../../api/api-problem.ts'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from '../review.module.css'
import { queueQuery } from '../review.queries.ts'
import { AcceptAllButton } from './accept-all-button.tsx'
import { ReviewDesk } from './review-desk.tsx'

/** All submitted lines of a month, whichever district they are of, the riskiest first. */
export function MonthQueue({ month: asked }: { readonly month: Month | undefined }) {
  const { data, error, refetch } = useQuery(queueQuery({ month: asked }))
  const units = new Set(data?.rows.map(({ unitCode }) => unitCode)).size
  return (
    <div className={styles['page']}>
      <p>
        <Link {...paths.review()}>返回月报看板</Link>
      </p>
      <header className={styles['tools']}>
        <h1>{data ? `${monthText(data.month)}待审：${units}个单位 ${data.total} 行` : '全部单位待审'}</h1>
        <div className={styles['actions']}>
          <AcceptAllButton queue={data?.rows ?? []} unchangedMonths={data?.checkRule.unchangedMonths} />
        </div>
      </header>
      <Loaded
        what="待审各行"
        permission="reports:review"
        data={data?.rows}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={420} />}
      >
        {([first, ...rest]) =>
          first ? (
            <ReviewDesk queue={[first, ...rest]} hasUnits />
          ) : (
            <EmptyNotice title="没有待审的行">已提交的都已审完，新提交的会自动出现在这里。</EmptyNotice>
          )
        }
      </Loaded>
    </div>
  )
}
