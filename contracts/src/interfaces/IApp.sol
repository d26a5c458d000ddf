// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntry} from "./IEntry.sol";

/// @title An app: a program that the market may run
interface IApp is IEntry {
    /// @notice Always "already initialized".
    /// @param appName looked at by nobody
    /// @param appType looked at by nobody
    /// @param appMultiaddr looked at by nobody
    /// @param appChecksum looked at by nobody
    /// @param appMREnclave looked at by nobody
    function initialize(
        string calldata appName,
        string calldata appType,
        bytes calldata appMultiaddr,
        bytes32 appChecksum,
        bytes calldata appMREnclave
    ) external;
    /// @notice How its owner calls it.
    /// @return the name
    function m_appName() external view returns (string memory);
    /// @notice How it runs.
    /// @return for instance "DOCKER"
    function m_appType() external view returns (string memory);
    /// @notice Where its image is.
    /// @return a multiaddress or a name of an image
    function m_appMultiaddr() external view returns (bytes memory);
    /// @notice Digest of its image.
    /// @return the digest
    function m_appChecksum() external view returns (bytes32);
    /// @notice Measure of its enclave, empty without.
    /// @return as its framework has it
    function m_appMREnclave() external view returns (bytes memory);
}
