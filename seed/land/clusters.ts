import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import { areaCodeAt, areaPlans } from './area-table.ts'
import { type Theme, themeNamed } from './themes.ts'

const clusterNames: Record<string, string> = {
  路网: '骨干路网',
  市政: '市政保障',
  生态: '生态环境',
  枢纽: '枢纽经济',
  能源: '绿色能源',
  优教: '优质教育',
  医疗: '医疗健康',
  安居: '宜居社区',
  更新: '城市更新',
  康养: '健康养老',
  总部: '总部楼宇',
  金融: '现代金融',
  文创: '文化创意',
  会展: '会展商贸',
  装备: '智能装备',
  电子: '电子信息',
  汽车: '新能源汽车',
  临空: '临空制造',
  物流: '现代物流',
  医药: '生物医药',
  材料: '先进材料',
  农创: '现代农业',
  文旅: '文化旅游',
  科创: '科技创新',
  软件: '软件信息',
  数据: '数字经济',
}

interface ThemedCluster {
  readonly cluster: Cluster
  readonly theme: Theme
}

export function cityClusters(): ThemedCluster[] {
  return areaPlans.flatMap((plan, areaIndex) =>
    plan.themes.map((themeName, index): ThemedCluster => {
      const theme = themeNamed(themeName)
      const areaCode = areaCodeAt(areaIndex)
      return {
        cluster: {
          code: `${areaCode}-${index + 1}`,
          name: `${plan.short}${clusterNames[themeName] ?? themeName}集群`,
          areaCode,
          leadUnit: theme.lead,
        },
        theme,
      }
    }),
  )
}
