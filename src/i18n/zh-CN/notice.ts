export const texts = {
    other: '{{code}}。{{details}}',
};
