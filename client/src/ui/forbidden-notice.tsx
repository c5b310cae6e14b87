import styles from './notice.module.css'

interface ForbiddenNoticeProps {
  /** What is closed to this person: 「操作记录」. */
  readonly what: string
  /** The words of the roles it is open to. */
  readonly openTo: readonly string[]
  /** Who can open it. */
  readonly grantor?: string
}

/** Not a failure: this person may not see it, others may, and somebody can change that. */
export function ForbiddenNotice({ what, openTo, grantor = '系统管理员' }: ForbiddenNoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles['forbidden']}`}>
      <p className={styles['title']}>当前账号不能查看{what}</p>
      <p className={styles['detail']}>
        {what}对{openTo.join('、')}开放。需要查看请联系{grantor}调整账号角色。
      </p>
    </div>
  )
}
