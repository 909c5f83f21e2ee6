import type { RoomProps } from '../../charts/room';
import type { App } from '../../state/app';
import { rulesOf } from '../../segments/rules/restate';
import { paramOf } from '../../segments/rules/rules';

/** Takes a decision tree over as rules of one's own, and goes there. */
export function takeAsRules(app: App): RoomProps['onRules'] {
    const model = app.models.find(({ id }) => id === 'rules');
    if (model === undefined) return undefined;
    return (tree, leaves) => {
        app.analysis.prepare(model, { rules: paramOf(rulesOf(tree, leaves)) });
        app.route.go({ place: 'segment', model: model.id });
    };
}
