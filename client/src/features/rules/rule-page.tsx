import { ruleKindSchema } from '@pianqu/shared/rules/rule-kind.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { RuleContent } from './rule-content.tsx'
import { type RuleAddress, ruleQuery } from './rules.queries.ts'

/** One rule: what is in force, what is drafted, and how it came about. */
export function RulePage() {
  const { kind, code = '' } = useParams({ strict: false })
  const known = ruleKindSchema.safeParse(kind)
  if (known.success) return <KnownRule address={{ kind: known.data, code }} />
  return (
    <Stack>
      <PageHeader title="没有这条规则" subject={{ back: <Back /> }} />
      <EmptyNotice title="地址里的规则不存在">请从规则列表进入。</EmptyNotice>
    </Stack>
  )
}

const Back = () => <BackLink {...paths.rules()}>规则</BackLink>

function KnownRule({ address }: { readonly address: RuleAddress }) {
  const query = useQuery(ruleQuery(address))
  return (
    <Loaded
      what="这条规则"
      permission="figures:read"
      query={query}
      header={<PageHeader title="规则" subject={{ back: <Back /> }} />}
      skeleton={<Skeleton height={160} count={3} />}
    >
      {(rule) => <RuleContent rule={rule} />}
    </Loaded>
  )
}
