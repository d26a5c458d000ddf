// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IApp} from "../interfaces/IApp.sol";
import {Entry} from "./Entry.sol";

/// @title The code of all apps
/// @notice Metadata: name, type, multiaddr, measure of the enclave, checksum.
contract App is IApp, Entry {
    /// @inheritdoc IApp
    function initialize(string calldata, string calldata, bytes calldata, bytes32, bytes calldata) external pure {
        revert("already initialized");
    }

    /// @inheritdoc IApp
    function m_appName() external view returns (string memory) {
        return string(_text(0));
    }

    /// @inheritdoc IApp
    function m_appType() external view returns (string memory) {
        return string(_text(1));
    }

    /// @inheritdoc IApp
    function m_appMultiaddr() external view returns (bytes memory) {
        return _text(2);
    }

    /// @inheritdoc IApp
    function m_appChecksum() external view returns (bytes32) {
        return _checksum();
    }

    /// @inheritdoc IApp
    function m_appMREnclave() external view returns (bytes memory) {
        return _text(3);
    }
}
