import { Link } from '@tanstack/react-router'
import { paths } from '../navigation/paths.ts'
import { EmptyNotice } from '../ui/empty-notice.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <h1>没有这个页面</h1>
      <EmptyNotice title="地址可能写错了，或者页面已经移走">
        <Link {...paths.overview()}>回到首页</Link>，或者到<Link {...paths.areas()}>片区</Link>、
        <Link {...paths.projects()}>项目</Link>里找
      </EmptyNotice>
    </>
  )
}
