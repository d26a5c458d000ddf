// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntry} from "./IEntry.sol";

/// @title A dataset: data that its owner lends
interface IDataset is IEntry {
    /// @notice Always "already initialized".
    /// @param datasetName looked at by nobody
    /// @param datasetMultiaddr looked at by nobody
    /// @param datasetChecksum looked at by nobody
    function initialize(string calldata datasetName, bytes calldata datasetMultiaddr, bytes32 datasetChecksum) external;
    /// @notice How its owner calls it.
    /// @return the name
    function m_datasetName() external view returns (string memory);
    /// @notice Where its (encrypted) content is.
    /// @return a multiaddress or a URL
    function m_datasetMultiaddr() external view returns (bytes memory);
    /// @notice Digest of its (encrypted) content.
    /// @return the digest
    function m_datasetChecksum() external view returns (bytes32);
}
