import { roleNames } from '@pianqu/shared/accounts/access.ts'
import { type Session, signOut } from '@pianqu/shared/accounts/session.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call.ts'
import { isDark, toggleTheme } from '../session/device-settings.ts'
import { paths } from '../session/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './top-bar-chip.module.css'

/** Who is signed in, and the way out. */
export function UserMenu({ session: { actor, unitName } }: { readonly session: Session }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const leave = async () => {
    try {
      await call(signOut)
      await navigate(paths.signIn())
      queryClient.clear()
    } catch {
      toast('没有退出', '无法连接服务器，请稍后重试。')
    }
  }
  return (
    <Menu
      label={`${actor.name}的菜单`}
      triggerClass={styles['chip'] ?? ''}
      trigger={
        <>
          <Icon name="user" size={14} />
          <span className={styles['wide']}>{actor.name}</span>
        </>
      }
      heading={
        <>
          {actor.name} · {roleNames[actor.role]}
          {unitName && <div>{unitName}</div>}
        </>
      }
      items={[
        { label: isDark() ? '浅色显示' : '深色显示', onSelect: toggleTheme },
        { label: '退出登录', onSelect: () => void leave() },
      ]}
    />
  )
}
