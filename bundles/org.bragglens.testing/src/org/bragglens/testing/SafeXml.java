// SPDX-License-Identifier: EPL-2.0
package org.bragglens.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML that a test has made, as a browser would read it. */
public final class SafeXml {

    private SafeXml() {
    }

    /**
     * The outermost element of {@code xml}.
     *
     * @throws AssertionError if it is not well-formed, or has a doctype
     */
    public static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java lacks its XML parser", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
