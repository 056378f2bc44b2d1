package magneton.moment;

import java.util.Arrays;

import org.hipparchus.complex.Complex;

/** The few operations on small complex matrices, rows first, that moments need. */
final class ComplexMatrix {
    private ComplexMatrix() {}

    /** modulus e^{i argument}. */
    static Complex polar(double modulus, double argument) {
        return new Complex(modulus * StrictMath.cos(argument), modulus * StrictMath.sin(argument));
    }

    static Complex[][] zero(int rows, int columns) {
        Complex[][] zero = new Complex[rows][columns];
        for (Complex[] row : zero) {
            Arrays.fill(row, Complex.ZERO);
        }
        return zero;
    }

    static Complex[][] identity(int n) {
        Complex[][] one = zero(n, n);
        for (int i = 0; i < n; i++) {
            one[i][i] = Complex.ONE;
        }
        return one;
    }

    static Complex[][] product(Complex[][] a, Complex[][] b) {
        Complex[][] product = zero(a.length, b[0].length);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] = product[i][j].add(a[i][k].multiply(b[k][j]));
                }
            }
        }
        return product;
    }

    static Complex[][] transpose(Complex[][] a) {
        Complex[][] transpose = zero(a[0].length, a.length);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transpose[j][i] = a[i][j];
            }
        }
        return transpose;
    }

    static Complex[][] conjugate(Complex[][] a) {
        Complex[][] conjugate = zero(a.length, a[0].length);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                conjugate[i][j] = a[i][j].conjugate();
            }
        }
        return conjugate;
    }
}
