// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CodeStore} from "../libraries/CodeStore.sol";

/// @title How a registry writes strings into an entry's code
library Metadata {
    /// @notice A string, preceded by its length in two bytes.
    function pack(bytes memory text) internal pure returns (bytes memory) {
        if (text.length > CodeStore.MAX_SIZE) revert CodeStore.CodeTooLarge(text.length, CodeStore.MAX_SIZE);
        return bytes.concat(bytes2(uint16(text.length)), text);
    }
}
