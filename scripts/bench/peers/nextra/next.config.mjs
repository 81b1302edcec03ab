// Nextra at its defaults, exported as plain files as its manual says.
import nextra from 'nextra';

export default nextra({})({ output: 'export', images: { unoptimized: true } });
