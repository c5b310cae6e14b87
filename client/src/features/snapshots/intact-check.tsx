import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row } from '../../ui/layout/row.tsx'
import styles from './snapshots.module.css'
import { intactQuery } from './snapshots.queries.ts'

/** Has everything that the snapshot froze hashed again, and says whether it is what was published. */
export function IntactCheck({ number }: { readonly number: string }) {
  const { data, error, isFetching, refetch } = useQuery(intactQuery(number))
  return (
    <Row as="span" gap={6}>
      <span role="status">
        {data?.isIntact === true && (
          <Row as="span" gap={6}>
            <Icon name="check" size={14} />
            完整
          </Row>
        )}
        {data?.isIntact === false && (
          <Row as="strong" gap={6} isOneLine className={styles['broken']}>
            <Icon name="close" size={14} />
            与发布时不一致，请立即保全数据库并联系审计员
          </Row>
        )}
        {error && problemOf(error).title}
      </span>
      <Button variant="quiet" onClick={() => void refetch()} isBusy={isFetching} aria-label={`核对 ${number}`}>
        {isFetching ? '正在核对' : '核对'}
      </Button>
    </Row>
  )
}
