// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntry} from "./IEntry.sol";

/// @title A dataset: data that its owner lends
interface IDataset is IEntry {
    /// @notice Always "already initialized".
    function initialize(string calldata datasetName, bytes calldata datasetMultiaddr, bytes32 datasetChecksum) external;
    function m_datasetName() external view returns (string memory);
    function m_datasetMultiaddr() external view returns (bytes memory);
    function m_datasetChecksum() external view returns (bytes32);
}
