import { dayOf } from '../calendar';

/** The days the order file covers. */
export const firstDay = dayOf('2017-10-01');
export const lastDay = dayOf('2018-03-31');

/** New Year of the lunar calendar: the kitchens rest for a week. */
export const springFestival = dayOf('2018-02-16');

/** The fifth store opens, and welcomes people for two weeks. */
export const opening = { from: dayOf('2017-11-11'), to: dayOf('2017-11-26') };

/** Light meals come on the menu. */
export const lightMealsSince = dayOf('2018-02-24');

/** From here on, those whose taste turned order light meals. */
export const changeDay = dayOf('2018-03-01');
