import { LoadingBlock, useFeatureEnabled, type LayoutProps } from 'sanity'

/**
 * Shows nothing of Studio before its lake has said what a project has paid for. On that answer Studio's comments put one
 * more component around everything, and all of it starts anew: a key that was pressed just then would go nowhere.
 */
export function SteadyLayout(props: LayoutProps) {
  const { isLoading } = useFeatureEnabled('studioComments')
  return isLoading ? <LoadingBlock showText /> : props.renderDefault(props)
}
